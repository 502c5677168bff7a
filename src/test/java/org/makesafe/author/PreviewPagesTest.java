package org.makesafe.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.makesafe.web.Browser;
import org.makesafe.web.DemoService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A version is tried as a handler would use it. This browser runs no scripts. */
@DemoService
class PreviewPagesTest {
    private static final int SOME = 6;
    @LocalServerPort
    int port;

    private final JdbcClient database;

    PreviewPagesTest(@Autowired JdbcClient database) {
        this.database = database;
    }

    @Test
    void questionsAlertsAndAdviceComeAsTheAnswersCallForThemAndNothingIsStored() {
        long calls = calls();
        try (var author = Browser.signedIn(port, "author")) {
            Document page = author.page(preview(author, "missing-child"));
            assertThat(page.select("#words").text()).startsWith("Can you talk freely");
            assertThat(page.select(".app-question input[name=value]")).isNotEmpty()
                    .noneMatch(input -> input.hasAttr("disabled"));
            assertThat(page.select(".app-alerts li")).isEmpty();
            var alwaysDue = page.select(".app-advice__id").eachText();

            page = next(author, page, "value", "cannot-talk");
            assertThat(page.select("#words").text()).as("covert words").startsWith("If the line drops, may I ring");
            assertThat(page.select(".app-alerts li").text()).contains("Keep the line open.");
            var sent = answer(author, page, "value", "01632 960188");
            assertThat(location(sent)).doesNotContain("960188").contains("callback-number:ANSWERED");
            page = author.page(location(sent));
            assertThat(page.text()).doesNotContain("960188").contains("Something typed");
            page = next(author, next(author, page, "status", "NOT_KNOWN"), "value", "found");
            page = next(author, page, "value", "none");
            assertThat(page.select("#words").text()).as("asked only of a child who is back")
                    .isEqualTo("Are they safe and well? Yes or no.");
            assertThat(page.select(".app-alerts__danger")).isEmpty();

            String change = page.select(".app-known__change a[href*=question=danger-now]").attr("href");
            page = next(author, author.page(change), "value", "medical");
            assertThat(page.select(".app-alerts__danger").text()).startsWith("Send officers now.");
            assertThat(page.select(".app-advice__id").eachText()).isNotEqualTo(alwaysDue);
            assertThat(page.select(".app-author__side").text()).contains("Suggested: Immediate");
            assertThat(page.select("#words").text()).isEqualTo("Did you see or hear that yourself? Yes or no.");
        }
        assertThat(calls()).isEqualTo(calls);
    }

    @Test
    void aDraftIsShownInTheCallersLanguageWithTheAnswersKept() {
        try (var author = Browser.signedIn(port, "author")) {
            Document page = next(author, author.page(preview(author, "missing-child")), "value", "can-talk");
            Document welsh = author.page(page.select("main a[lang=cy]").attr("href"));
            assertThat(welsh.select("#words").attr("lang")).isEqualTo("cy");
            assertThat(welsh.select("#words").text()).isNotEqualTo(page.select("#words").text());
            assertThat(welsh.select("input[name=question]").val()).isEqualTo("callback-number");
            assertThat(next(author, welsh, "status", "REFUSED").select("#words").attr("lang")).isEqualTo("cy");
        }
    }

    @Test
    void aQuestionThatIsNotAskedCanStillBeLookedAt() {
        try (var author = Browser.signedIn(port, "author")) {
            String preview = preview(author, "missing-child");
            var conditional = author.page(preview + "?question=back-state");
            assertThat(conditional.select("#words").text()).isEqualTo("How are they? Are they safe and well?");
            assertThat(conditional.select("main").text()).contains("With these answers this question is not asked.");
            var all = conditional.select("#question option").eachAttr("value");
            for (int i = 0; i < all.size(); i += SOME) {
                String option = all.get(i);
                var answer = author.get(preview + "?question=" + option);
                assertThat(answer.statusCode()).as(option).isEqualTo(200);
                assertThat(Jsoup.parse(answer.body()).select("main [href^=/calls], main [action^=/calls]")).as(option)
                        .isEmpty();
            }
            assertThat(author.get(preview + "?question=none").statusCode()).isEqualTo(404);
            assertThat(author.get(preview + "?question=back-state&item=2").statusCode()).isEqualTo(404);
            assertThat(author.get(preview(author, "op-makesafe") + "?question=advice-read").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void theEndIsReachedWithEveryQuestionAnswered() {
        try (var author = Browser.signedIn(port, "author")) {
            String preview = preview(author, "missing-child");
            var all = author.page(preview).select("#question option").eachAttr("value");
            String allButOne = all.stream().filter(id -> !id.equals("danger-now")).map(id -> id + ":NOT_ASKED")
                    .collect(Collectors.joining(","));
            Document page = author.page(preview + "?given=" + allButOne);
            assertThat(page.select("input[name=question]").val()).isEqualTo("danger-now");

            page = next(author, page, "status", "NOT_ASKED");

            assertThat(page.select("#words").text()).isEqualTo("With these answers there is nothing more to ask.");
            assertThat(page.select("form.app-question")).isEmpty();
            assertThat(page.select(".app-known__row")).hasSizeGreaterThan(20);
        }
    }

    @Test
    void whatCannotBeChosenIsRefusedAsAHandlerWouldSeeIt() {
        try (var author = Browser.signedIn(port, "author")) {
            Document page = author.page(preview(author, "missing-child") + "?given=can-talk:can-talk,no:such,%3Cx%3E");
            assertThat(page.select("#words").text()).startsWith("What number");
            page = author.page(preview(author, "missing-child"));
            var refused = answer(author, page, "status", "ANSWERED");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(refused.body()).select(".govuk-error-summary a[href=#value]").text())
                    .startsWith("Give an answer");
            assertThat(answer(author, page, "value", "none-such").statusCode()).isEqualTo(422);
        }
    }

    private static Document next(Browser author, Document page, String field, String value) {
        return author.page(location(answer(author, page, field, value)));
    }

    /** Sends the question's form. */
    private static HttpResponse<String> answer(Browser author, Document page, String field, String value) {
        Element form = page.expectFirst("form.app-question");
        var fields = new HashMap<String, String>();
        for (Element hidden : form.select("input[type=hidden]")) {
            fields.merge(hidden.attr("name"), hidden.val(), (one, other) -> one + "," + other);
        }
        fields.put("status", "ANSWERED");
        fields.put(field, value);
        return author.post(form.attr("action"), fields);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]*", "");
    }

    private static String preview(Browser author, String script) {
        return author.page("/author/scripts/" + script).select("a[href$=/edit]").attr("href")
                .replaceFirst("/edit$", "/preview");
    }

    private long calls() {
        return database.sql("select count(*) from call_record").query(Long.class).single();
    }
}
