package org.makesafe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoService
class ScreenLanguageTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = { "/login", "/help", "/accessibility", "/assets/none.css"})
    void aPageIsInEnglishUntilItsReaderChoosesWelsh(String path) {
        try (var browser = new Browser(port)) {
            var english = browser.get(path);
            assertThat(english.headers().firstValue("Content-Language")).contains("en-GB");
            assertThat(browser.page(path).select("html").attr("lang")).isEqualTo("en");
            assertThat(browser.page(path).select("footer button[lang=cy]").text()).isEqualTo("Cymraeg");

            choose(browser, "cy", "/");
            var welsh = browser.page(path);
            assertThat(browser.get(path).headers().firstValue("Content-Language")).contains("cy");
            assertThat(welsh.select("html").attr("lang")).isEqualTo("cy");
            assertThat(welsh.select("h1").text()).isNotEqualTo(browser.page("/").title()).isNotBlank();
            assertThat(welsh.select("a.govuk-skip-link").text()).isEqualTo("Neidio i'r prif gynnwys");
            assertThat(welsh.text()).doesNotContain("??");
            assertThat(welsh.select("footer button[lang=en]").text()).isEqualTo("English");

            choose(browser, "en", "/");
            assertThat(browser.page(path).select("html").attr("lang")).isEqualTo("en");
        }
    }

    @Test
    void theCookieHoldsTheCodeOfALanguageAndNothingElse() {
        try (var browser = new Browser(port)) {
            assertThat(browser.submit("/login", "/language", Map.of("to", "cy")).headers().allValues("Set-Cookie"))
                    .anySatisfy(cookie -> assertThat(cookie).startsWith("makesafe-language=cy;").contains("HttpOnly",
                            "SameSite=Lax"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "fr", "", "cy\"><script>", "en_GB", "-"})
    void aLanguageThatThePagesDoNotHaveChangesNothing(String code) {
        try (var browser = new Browser(port)) {
            choose(browser, code, "/");
            assertThat(browser.page("/login").select("html").attr("lang")).isEqualTo("en");
            var forged = browser.get("/login", "Cookie", "makesafe-language=" + code.replaceAll("\\W", ""));
            assertThat(forged.statusCode()).isEqualTo(200);
            assertThat(forged.body()).contains("<html lang=\"en\"");
        }
    }

    @ParameterizedTest
    @CsvSource({ "/help, /help", "/calls?a=1&b=2, /calls?a=1&b=2", "//evil.example, /", "https://evil.example, /",
            "/\\evil.example, /", "/{x}, /", "'', /", "help, /"})
    void theReaderComesBackToThisServiceAndNowhereElse(String back, String to) {
        try (var browser = new Browser(port)) {
            assertThat(choose(browser, "cy", back)).isEqualTo("http://localhost:" + port + to);
        }
    }

    @Test
    void theSwitchLeadsBackToThePageItStandsOn() {
        try (var browser = Browser.signedIn(port, "supervisor")) {
            assertThat(browser.page("/records?state=OPEN").select("footer input[name=back]").attr("value"))
                    .isEqualTo("/records?state=OPEN");
        }
    }

    @Test
    void whatIsRefusedIsSaidInTheReadersLanguage() {
        try (var browser = Browser.signedIn(port, "handler")) {
            choose(browser, "cy", "/");
            var opened = browser.submit("/calls", "/calls", Map.of("script", "op-makesafe", "step", "welsh-refusal"));
            String call = opened.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
            var refused = browser.submit(call, call + "/grade", Map.of("grade", "PRIORITY", "step", "no-rationale"));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("Rhowch resymeg dros y radd.").doesNotContain("Give a rationale");
            assertThat(
                    browser.submit(call, call + "/answers/can-talk", Map.of("status", "ANSWERED", "seen", "0", "step",
                            "no-answer")).body())
                    .contains("Rhowch ateb, neu dywedwch pam nad oes un");
            assertThat(browser.page(call + "/record").text()).contains("Derbyniwyd yr alwad", "Cyflwr");
        }
    }

    private static String choose(Browser browser, String code, String back) {
        var answer = browser.submit("/login", "/language", Map.of("to", code, "back", back));
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
