package org.makesafe.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makesafe.web.Browser;
import org.makesafe.web.DemoService;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoService
class AuthorPagesTest {
    @LocalServerPort
    int port;

    @Test
    void twoAuthorsBringAScriptToCallsAndTakeItBack() throws IOException {
        try (var ann = Browser.signedIn(port, "author");
                var bob = Browser.signedIn(port, "author2");
                var handler = Browser.signedIn(port, "handler")) {
            String first = saved(upload(ann, "op-pages.yaml", script("op-pages", "First words")));
            assertThat(ann.page(first).select("#problems + p").text()).isEqualTo("None. The script is proved.");
            assertThat(ann.page(first).select("#problems ~ .govuk-hint").text())
                    .matches("States explored: [1-9][0-9,]*, in [0-9,]+ ms\\.");
            assertThat(done(act(ann, first, "check", Map.of()))).isEqualTo(first);
            assertThat(ann.page(first).select("main").text()).contains("Approve: You saved this draft");
            var refused = act(ann, first, "approve", Map.of());
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(refused.body()).select(".govuk-error-summary a[href=#do]").text())
                    .isEqualTo("You saved this draft, so another author must approve it.");
            done(act(bob, first, "approve", Map.of("comment-approve", "Reads well.")));
            assertThat(handler.page("/calls").text()).doesNotContain("First words");
            var past = act(ann, first, "publish", Map.of("from", "1/1/2020 10:00"));
            assertThat(Jsoup.parse(past.body()).select("#from-error").text()).contains("still to come");
            assertThat(Jsoup.parse(act(ann, first, "publish", Map.of("from", "soon")).body()).select("#from").val())
                    .isEqualTo("soon");
            done(act(ann, first, "publish", Map.of()));
            assertThat(handler.page("/calls").text()).contains("New First words call");

            String draft = saved(ann.submit(first + "/edit", first + "/edit",
                    Map.of("script", text("op-pages", "Second words").replace("\n", "\r\n"))));
            assertThat(saved(upload(bob, "op-pages.yaml", script("op-pages", "Second words"))))
                    .as("the same text, by whichever way").isEqualTo(draft);
            assertThat(ann.page(draft + "/diff").select("main").text()).contains("Compared with version 1",
                    "First words",
                    "Second words");
            assertThat(ann.page(first + "/diff").select(".govuk-inset-text").text()).isEqualTo("Nothing differs.");
            done(act(bob, draft, "check", Map.of()));
            done(act(bob, draft, "approve", Map.of()));
            done(act(ann, draft, "publish", Map.of("from", "1/1/2999 10:00")));
            assertThat(ann.page("/author").text()).contains("Version 2, from 1 Jan 2999, 10:00:00");
            assertThat(handler.page("/calls").text()).contains("New First words call");
            done(act(ann, draft, "publish", Map.of()));
            assertThat(handler.page("/calls").text()).contains("New Second words call");
            assertThat(Jsoup.parse(act(ann, first, "roll-back", Map.of("comment-roll-back", " ")).body())
                    .select("#comment-roll-back-error").text()).contains("Say why");
            done(act(ann, first, "roll-back", Map.of("comment-roll-back", "A line was wrong.")));
            assertThat(handler.page("/calls").text()).contains("New First words call");
            assertThat(ann.page(first).select(".app-author__journal tbody tr:first-child").text())
                    .contains("Rolled back to this", "author", "A line was wrong.");
            done(act(bob, first, "retire", Map.of("comment-retire", "Only a trial.")));
            assertThat(handler.page("/calls").text()).doesNotContain("First words", "Second words");
        }
    }

    @Test
    void problemsStandBesideTheLinesThatTheyAreIn() throws IOException {
        try (var ann = Browser.signedIn(port, "author")) {
            String broken = text("op-lines", "Lines").replace("off: [can-talk]", "off: [can-tlak]");
            String draft = saved(upload(ann, "op-lines.yaml", broken.getBytes(StandardCharsets.UTF_8)));
            Document page = ann.page(draft);
            String line = page.select("#problems + ul a").attr("href");
            assertThat(line).startsWith("#line-op-lines.yaml-");
            var wrong = page.getElementById(line.substring(1));
            assertThat(wrong).isNotNull();
            assertThat(page.select(".app-source__wrong")).containsExactly(wrong);
            assertThat(page.select(".app-source__wrong .govuk-error-message").text()).startsWith("UNKNOWN_OPTION");
            assertThat(page.select(".app-source li")).hasSameSizeAs(broken.lines().toList());
            assertThat(page.select("form[action$=/check]")).isEmpty();
            assertThat(act(ann, draft, "check", Map.of()).statusCode()).isEqualTo(422);

            assertThat(ann.page(draft + "/edit").select("textarea").val().strip()).isEqualTo(broken.strip());
            String next = saved(ann.submit(draft + "/edit", draft + "/edit",
                    Map.of("replaces", draft.substring(draft.lastIndexOf('/') + 1), "script", "script: [\n")));
            assertThat(ann.page(next).select("a[href$=/graph]")).isEmpty();
            assertThat(ann.get(next + "/graph").statusCode()).isEqualTo(404);
            var late = ann.submit(draft + "/edit", draft + "/edit",
                    Map.of("replaces", draft.substring(draft.lastIndexOf('/') + 1), "script", "script: x\n"));
            assertThat(late.statusCode()).as("somebody else went on from this draft").isEqualTo(422);
            assertThat(Jsoup.parse(late.body()).select("textarea").text()).contains("script: x");
            done(act(ann, next, "discard", Map.of()));
        }
    }

    @Test
    void aScriptIsDrawnAndToldInWords() throws IOException {
        try (var ann = Browser.signedIn(port, "author")) {
            String version = current(ann, "missing-child");
            var page = ann.page(version + "/graph?stage=danger");
            var picture = ann.get(page.select("img").attr("src"));
            assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
            assertThat(picture.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(picture.body()).startsWith("<svg").contains("stage First things");
            assertThat(page.select("details").text()).contains("First things");
            assertThat(ann.get(version + "/graph.svg").body()).contains("overview of the script");
            assertThat(ann.get(version + "/graph.svg?stage=nowhere").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatATelephoneSpeaksIsShownWithItsKeysAndLinesInEachLanguage() {
        try (var ann = Browser.signedIn(port, "author")) {
            String preview = current(ann, "op-makesafe-ivr") + "/preview?question=in-sight";
            var shown = ann.page(preview).select("main section[aria-labelledby=by-phone]");
            assertThat(shown.select("p[lang=cy]").eachText()).anyMatch(text -> text.contains("Os ydyn nhw, pwyswch 1"));
            assertThat(shown.select("li").eachText()).contains("1: Yes, or said: yes, yeah, they are.",
                    "After silence: a person. When not understood: a person.", "Fills still-there: Yes as here-now.");
            assertThat(shown.select("dt").eachText()).contains("hold", "whisper").hasSize(17);
            assertThat(ann.page(current(ann, "missing-child") + "/preview").select("#by-phone")).isEmpty();
        }
    }

    @Test
    void whatIsTooLargeGetsAPageThatSaysSo() {
        try (var ann = Browser.signedIn(port, "author")) {
            String tenMegabytes = "a: " + "x".repeat(10_000_000);
            for (var answer : new HttpResponse<?>[]{ upload(ann, "op-large.yaml", tenMegabytes.getBytes(
                    StandardCharsets.UTF_8)),
                    ann.submit(current(ann, "missing-child"), current(ann, "missing-child") + "/edit",
                            Map.of("script", tenMegabytes))}) {
                assertThat(answer.statusCode()).isEqualTo(413);
                var page = Jsoup.parse(String.valueOf(answer.body()));
                assertThat(page.select("h1").text()).isEqualTo("That is too large");
                assertThat(page.text()).doesNotContain("Exception", "??", "org.apache");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ "op-large.yaml,1000001,TOO_LARGE", "op-line.yaml,900000,LINE_TOO_LONG"})
    void whatASmallServiceCouldTakeAndAScriptCannotIsRefusedByCode(String name, int size, String code) {
        try (var ann = Browser.signedIn(port, "author")) {
            var answer = upload(ann, name, "x".repeat(size).getBytes(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary a[href=#files]").text()).contains(code);
        }
    }

    @ParameterizedTest
    @CsvSource({ "evil.sh", "../../etc/passwd.yaml", "Op Makesafe.yaml", "op-makesafe.cy.yaml", "''"})
    void onlyFilesNamedAfterAScriptAreTaken(String name) throws IOException {
        try (var ann = Browser.signedIn(port, "author")) {
            var answer = upload(ann, name, script("x", "X"));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.body()).select("#files-error").text()).contains("Choose one script");
        }
    }

    @ParameterizedTest
    @CsvSource({ "/author/versions/none", "/author/versions/none/graph", "/author/versions/none/edit",
            "/author/scripts/none", "/author/versions/none/diff", "/author/versions/none/preview"})
    void whatIsNotThereIsNotFound(String path) {
        try (var ann = Browser.signedIn(port, "author")) {
            assertThat(ann.get(path).statusCode()).isEqualTo(404);
        }
    }

    private String current(Browser author, String script) {
        String href = author.page("/author/scripts/" + script).select("a[href$=/edit]").attr("href");
        return href.replaceFirst("/edit$", "");
    }

    private static HttpResponse<String> upload(Browser author, String name, byte[] content) {
        return author.upload("/author", "/author/drafts", Map.of(name, content));
    }

    private static HttpResponse<String> act(Browser author, String version, String action,
            Map<String, String> fields) {
        return author.submit(version, version + "/" + action, fields);
    }

    private static String saved(HttpResponse<String> answer) {
        return done(answer);
    }

    /** Where it led. */
    private static String done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(() -> Jsoup.parse(answer.body()).select(".govuk-error-summary").text())
                .isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]*", "");
    }

    private static byte[] script(String id, String title) throws IOException {
        return text(id, title).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String id, String title) throws IOException {
        return Files.readString(Path.of("call-scripts", "missing-child.yaml"))
                .replaceFirst("(?m)^languages:.*\\R", "").replaceFirst("script: missing-child", "script: " + id)
                .replaceFirst("title: Missing child", "title: " + title);
    }
}
