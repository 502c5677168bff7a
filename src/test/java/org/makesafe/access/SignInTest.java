package org.makesafe.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.jsoup.Jsoup;
import org.makesafe.web.Browser;
import org.makesafe.web.DemoService;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DemoService
class SignInTest {
    @LocalServerPort
    int port;

    @Test
    void theFormHasLabelsAndNamesTheDemoUsers() {
        try (var browser = new Browser(port)) {
            var page = browser.page("/login");
            assertThat(page.select("label[for=username]").text()).isEqualTo("User name");
            assertThat(page.select("label[for=password]").text()).isEqualTo("Password");
            assertThat(page.select("#password").attr("autocomplete")).isEqualTo("current-password");
            assertThat(page.select("tbody th").eachText()).containsExactly("handler", "supervisor", "author", "admin");
            assertThat(page.select("main").text()).contains("makesafe.demo.password");
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachDemoUserSignsInAndOut(Role role) {
        try (var browser = new Browser(port)) {
            var user = role.name().toLowerCase(Locale.ROOT);
            var answer = browser.signIn(user, "makesafe");
            assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/"));
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .anySatisfy(
                            cookie -> assertThat(cookie).startsWith("makesafe=").contains("HttpOnly", "SameSite=Lax"));
            assertThat(browser.page("/help").select("nav").text()).contains("Signed in as " + user);
            assertThat(browser.submit("/help", "/logout", Map.of()).headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/login?out"));
            assertThat(browser.page("/login?out").select(".moj-alert--success").text())
                    .isEqualTo("You are signed out.");
            assertThat(browser.get("/").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void signingOutClearsWhatTheBrowserKept() {
        var request = new MockHttpServletRequest();
        request.setSecure(true);
        var response = new MockHttpServletResponse();
        Security.clearsStorage().logout(request, response, null);
        assertThat(response.getHeader("Clear-Site-Data")).isEqualTo("\"storage\"");
    }

    @Test
    void aWrongPasswordIsSaidWithoutSayingWhichPartIsWrong() {
        try (var browser = new Browser(port)) {
            assertThat(browser.signIn("handler", "wrong").headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/login?error"));
            var page = browser.page("/login?error");
            assertThat(page.title()).startsWith("Error: ");
            assertThat(page.select(".govuk-error-summary a[href=#username]").text())
                    .isEqualTo("Enter a user name and password that match");
        }
    }

    @Test
    void signingInLeadsBackToThePageAskedFor() {
        try (var browser = new Browser(port)) {
            browser.get("/calls/7/trial");
            assertThat(browser.signIn("handler", "makesafe").headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).contains("/calls/7/trial"));
        }
    }

    @Test
    void htmxIsToldThatNobodyIsSignedInAndKeepsThePage() {
        try (var browser = new Browser(port)) {
            assertThat(browser.get("/calls/7/trial", "HX-Request", "true").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        try (var browser = Browser.signedIn(port, "handler")) {
            var answer = browser.submit("/assets/app/icon.svg", "/calls/7/trial", Map.of());
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(Jsoup.parse(answer.body()).select("main").text()).contains("reload the page");
        }
    }

    @Test
    void theApiAnswersWithProblemsThatHaveACode() {
        try (var browser = new Browser(port)) {
            var nobody = browser.get("/api/v1/calls");
            assertThat(nobody.statusCode()).isEqualTo(401);
            assertThat(nobody.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(nobody.headers().firstValue("WWW-Authenticate")).hasValueSatisfying(
                    challenge -> assertThat(challenge).startsWith("Basic"));
            assertThat(nobody.body()).contains("\"code\":\"NOT_SIGNED_IN\"");
            assertThat(nobody.headers().allValues("Set-Cookie")).isEmpty();
            var wrongPassword = browser.get("/api/v1/calls", "Authorization", basic("handler", "wrong"));
            assertThat(wrongPassword.statusCode()).isEqualTo(401);
            assertThat(wrongPassword.body()).contains("\"code\":\"NOT_SIGNED_IN\"");
            var wrongRole = browser.get("/api/v1/calls", "Authorization", basic("author", "makesafe"));
            assertThat(wrongRole.statusCode()).isEqualTo(403);
            assertThat(wrongRole.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(wrongRole.body()).contains("\"code\":\"NOT_ALLOWED\"");
        }
    }

    @Test
    void aPagesSessionDoesNotOpenTheApi() {
        try (var browser = Browser.signedIn(port, "handler")) {
            assertThat(browser.get("/api/v1/calls").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void healthAnswersAnyone() {
        try (var browser = new Browser(port)) {
            assertThat(browser.get("/actuator/health", "Accept", "application/json").body()).contains("UP");
            assertThat(browser.get("/actuator/env").statusCode()).isNotEqualTo(200);
        }
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder()
                .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
