package org.makesafe.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.makesafe.api.Door;
import org.makesafe.web.Browser;
import org.makesafe.web.DemoService;
import org.springframework.boot.test.web.server.LocalServerPort;

/** On a Welsh page only the script's own words are English. */
@DemoService
class WelshAuthorPagesTest {
    @LocalServerPort
    int port;

    @Test
    void whatADraftChangesAndWouldHaveMadeOfCallsAndWhereItStandsAreSaidInWelsh() {
        var door = Door.of(port, "handler");
        String call = door.post("/api/v1/calls", "{\"scriptId\":\"missing-child\"}").header("Location");
        door.put(call + "/answers/last-seen", "{\"value\":\"found\"}");
        try (var author = Browser.signedIn(port, "author")) {
            String current = author.page("/author/scripts/missing-child").select("a[href$=/edit]").attr("href")
                    .replaceFirst("/edit$", "");
            var edit = author.page(current + "/edit");
            String text = edit.select("textarea[name=script]").val()
                    .replace("when: { last-seen: found }", "when: { last-seen: [longer, hour] }");
            String draft = author.submit(current + "/edit", current + "/edit",
                    Map.of("script", text, "text.cy", edit.select("textarea[name=text.cy]").val())).headers()
                    .firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]*", "");
            author.submit("/author", "/language", Map.of("to", "cy", "back", "/author"));

            var diff = author.page(draft + "/diff");
            assertThat(diff.select("h2#part-QUESTIONS").text()).isEqualTo("Cwestiynau");
            assertThat(diff.select("main section li").eachText())
                    .allMatch(change -> change.startsWith("Newidiodd hyn: amod, ")).contains(
                            "Newidiodd hyn: amod, cwestiwn “How they are now” (back-state). Cynt: Last seen, when yw Back, and seen"
                                    + " Nawr: Last seen, when yw Longer ago neu In the last hour",
                            "Newidiodd hyn: amod, rheswm “The child is back.”, rhybudd found. Cynt: Last seen, when yw Back, and seen"
                                    + " Nawr: Last seen, when yw Longer ago neu In the last hour");
            assertThat(author.page(draft + "/replay").select("tbody th").eachText())
                    .contains("Ni ofynnid hyn: cwestiwn back-state (“How they are now”).");
            assertThat(author.page(draft).select("h1 .govuk-tag").text()).isEqualTo("Drafft");
            assertThat(author.page(draft).select(".app-author__journal tbody").text()).contains("Cadwyd y drafft");
            assertThat(author.page("/author/scripts/missing-child").select("tbody .govuk-tag").eachText())
                    .contains("Cyfredol", "Drafft").isSubsetOf("Cyfredol", "Cynharach", "Drafft", "Wedi'i wirio",
                            "Wedi'i gymeradwyo", "Wedi'i amserlennu", "Wedi ymddeol", "Wedi'i ddisodli",
                            "Wedi'i waredu");
        }
    }
}
