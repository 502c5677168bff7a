package org.makesafe.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.makesafe.web.Browser;
import org.makesafe.web.DemoService;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list of calls and what it offers, and the contacts beside the question that shows them; without JavaScript. */
@DemoService
class MyCallsTest {
    @LocalServerPort
    int port;

    @Test
    void theUsualScriptComesFirstAndAloneIsPrimary() {
        try (var browser = Browser.signedIn(port, "handler")) {
            var page = browser.page("/calls");

            assertThat(page.select("[role=status].govuk-inset-text")).isEmpty();
            buttons(page, "New Operation Makesafe call", "New Missing child call");
        }
    }

    @Test
    void whatTheCallerSaidPutsTheScriptThatFitsFirst() {
        try (var browser = Browser.signedIn(port, "handler")) {
            var answer = heard(browser, "my son Zebedee Quill has gone missing, my child is missing!");
            var page = Jsoup.parse(answer.body());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.uri().getQuery()).isNull();
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(page.select(".govuk-inset-text").text()).contains("Missing child");
            assertThat(answer.body()).doesNotContain("Zebedee");
            buttons(page, "New Missing child call", "New Operation Makesafe call");
        }
    }

    @Test
    void whereNothingFitsTheUsualScriptStaysFirst() {
        try (var browser = Browser.signedIn(port, "handler")) {
            var page = Jsoup.parse(heard(browser, "a stolen bicycle").body());

            assertThat(page.select(".govuk-inset-text").text()).contains("No script fits");
            buttons(page, "New Operation Makesafe call", "New Missing child call");
            assertThat(browser.get("/calls/heard").headers().firstValue("Location").orElse("")).endsWith("/calls");
        }
    }

    @Test
    void theContactsOfThePlacesStandBesideTheRouting() {
        try (var browser = Browser.signedIn(port, "handler")) {
            var opened = browser.submit("/calls", "/calls", Map.of("script", "missing-child", "step", "contacts-1"));
            String call = opened.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");

            assertThat(browser.page(call).select(".app-contacts")).isEmpty();
            assertThat(contacts(browser, call)).contains("No contact is listed", "Crimestoppers")
                    .doesNotContain("Fulham");

            browser.submit(call, call + "/answers/child-home", Map.of("item", "1", "seen", "0", "step", "contacts-2",
                    "status", "ANSWERED", "field.street", "4 Example Road", "field.town", "Fulham"));
            assertThat(contacts(browser, call)).containsSubsequence("Hammersmith & Fulham", "check before use",
                    "020 8753 6600", "British Transport Police", "61016").doesNotContain("No contact is listed");
        }
    }

    private static String contacts(Browser browser, String call) {
        return browser.page(call + "?at=routing").select(".app-contacts").text();
    }

    private static HttpResponse<String> heard(Browser browser, String words) {
        return browser.submit("/calls", "/calls/heard", Map.of("heard", words));
    }

    private static void buttons(Document page, String... titles) {
        assertThat(page.select(".app-new-call button").eachText()).containsExactly(titles);
        assertThat(page.select(".app-new-call button:not(.govuk-button--secondary)").eachText())
                .containsExactly(titles[0]);
    }
}
