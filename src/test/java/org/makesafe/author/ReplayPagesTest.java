package org.makesafe.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.makesafe.api.Door;
import org.makesafe.audit.Audit;
import org.makesafe.web.Browser;
import org.makesafe.web.DemoService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoService
class ReplayPagesTest {
    @LocalServerPort
    int port;

    private final Audit audit;

    ReplayPagesTest(@Autowired Audit audit) {
        this.audit = audit;
    }

    @Test
    void anAuthorSeesWhatADraftWouldHaveMadeOfPastCallsAndNothingOfTheCallers() {
        var door = Door.of(port, "handler");
        String call = door.post("/api/v1/calls", "{\"scriptId\":\"missing-child\"}").header("Location");
        door.put(call + "/answers/callback-number", "{\"value\":\"01632 960177\"}");
        door.put(call + "/answers/last-seen-where", "{\"value\":\"Saltram Woods\"}");
        door.put(call + "/answers/last-seen", "{\"value\":\"found\",\"note\":\"Says her brother.\"}");
        String reference = door.get(call).json().get("reference").asString();
        try (var author = Browser.signedIn(port, "author"); var handler = Browser.signedIn(port, "handler")) {
            String current = current(author);
            String draft = changed(author, current, "when: { last-seen: found }", "when: { last-seen: longer }");
            assertThat(author.page(draft).select("a[href=" + draft + "/replay]")).hasSize(1);
            assertThat(author.page(draft + "/diff").select("a[href=" + draft + "/replay]")).hasSize(1);

            Document page = author.page(draft + "/replay");

            assertThat(page.select("main nav a[aria-current]").text())
                    .isEqualTo("Calls of the last month, at most 1,000");
            var row = page.select("table:has(caption:contains(Questions asked)) tbody tr:contains(back-state)");
            assertThat(row.select("th").text())
                    .isEqualTo("Question back-state (“How they are now”) would not be asked.");
            assertThat(row.select("td:last-child").text()).startsWith(reference);
            assertThat(page.text()).doesNotContain("Saltram", "960177", "brother");
            assertThat(author.page(draft + "/replay?calls=newest").select("main nav a[aria-current]").text())
                    .isEqualTo("The newest 1,000 calls");
            assertThat(author.page(current + "/replay").select(".govuk-inset-text").text())
                    .contains("Would go differently: 0.");
            assertThat(handler.get(draft + "/replay").statusCode()).isEqualTo(403);
            assertThat(author.get("/author/versions/none/replay").statusCode()).isEqualTo(404);
            assertThat(audit.about(draft.replaceFirst(".*/", ""))).anySatisfy(entry -> {
                assertThat(entry.who()).isEqualTo("author");
                assertThat(entry.action()).isEqualTo("GET /author/versions/{id}/replay");
            });
        }
    }

    private static String current(Browser author) {
        return author.page("/author/scripts/missing-child").select("a[href$=/edit]").attr("href")
                .replaceFirst("/edit$", "");
    }

    private static String changed(Browser author, String version, String from, String to) {
        Document edit = author.page(version + "/edit");
        String text = edit.select("textarea[name=script]").val();
        assertThat(text).contains(from);
        var saved = author.submit(version + "/edit", version + "/edit",
                Map.of("script", text.replace(from, to), "text.cy", edit.select("textarea[name=text.cy]").val()));
        return saved.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]*", "");
    }
}
