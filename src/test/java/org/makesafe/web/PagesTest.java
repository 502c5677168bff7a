package org.makesafe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jsoup.Jsoup;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoService
class PagesTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = { "/login", "/help", "/accessibility"})
    void anyoneCanReadThePagesAroundTheWork(String path) {
        try (var browser = new Browser(port)) {
            assertThat(browser.get(path).statusCode()).isEqualTo(200);
            var page = browser.page(path);
            assertThat(page.select("main#main-content")).hasSize(1);
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.title()).endsWith("– Makesafe");
            assertThat(page.select("a.govuk-skip-link").attr("href")).isEqualTo("#main-content");
            assertThat(page.text()).doesNotContain("??");
            assertThat(page.select("footer a[href=/help], footer a[href=/accessibility]")).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/login", "/calls/trial/fragments"})
    void pagesHoldNoInlineScriptOrStyle(String path) {
        try (var browser = Browser.signedIn(port, "handler")) {
            var page = browser.page(path);
            assertThat(page.select("script:not([src]), style, [style], [onclick], [onload], [onsubmit]")).isEmpty();
            assertThat(page.select("link[href^=http], script[src^=http], img[src^=http]")).isEmpty();
        }
    }

    @Test
    void rolesSeeTheirOwnMenu() {
        try (var handler = Browser.signedIn(port, "handler");
                var supervisor = Browser.signedIn(port, "supervisor");
                var author = Browser.signedIn(port, "author")) {
            assertThat(author.page("/help").select("nav a").eachText()).containsExactly("Call scripts", "Lessons");
            assertThat(author.get("/").headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/author"));
            assertThat(handler.page("/help").select("nav a").eachText()).containsExactly("My calls", "My feedback",
                    "Reviews of my calls", "Rehearsal", "Lessons");
            assertThat(supervisor.page("/help").select("nav a").eachText()).containsExactly("Live board", "Records",
                    "Reviews", "Insight", "Rehearsal", "Lessons");
            assertThat(handler.get("/").headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/calls"));
            assertThat(supervisor.get("/").headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/board"));
        }
    }

    @ParameterizedTest
    @CsvSource({ "admin, audit log"})
    void rolesWithoutPagesYetAreToldWhatTheirsWillDo(String user, String does) {
        try (var browser = Browser.signedIn(port, user)) {
            assertThat(browser.page("/").select("main").text()).contains(does);
        }
    }

    @ParameterizedTest
    @CsvSource({ "/records/trial, 403, You cannot open this page", "/assets/none.css, 404, Page not found",
            "/calls/x/trial/broken, 500, Something went wrong"})
    void failuresAreExplainedInPlainEnglish(String path, int status, String heading) {
        try (var browser = Browser.signedIn(port, "handler")) {
            var answer = browser.get(path);
            assertThat(answer.statusCode()).isEqualTo(status);
            var page = Jsoup.parse(answer.body());
            assertThat(page.select("h1").text()).isEqualTo(heading);
            assertThat(page.text()).doesNotContain("on purpose", "Exception", "??");
        }
    }

    @Test
    void theWrongMethodIsExplained() {
        try (var browser = Browser.signedIn(port, "handler")) {
            var answer = browser.submit("/help", "/calls/x/trial", Map.of("a", "b"));
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("That cannot be done here");
        }
    }
}
