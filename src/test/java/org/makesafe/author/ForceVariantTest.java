package org.makesafe.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.makesafe.script.PublishedScript;
import org.makesafe.web.Browser;
import org.makesafe.web.DemoService;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A script and a force's overlay are one draft, published under four eyes as any other. */
@DemoService
class ForceVariantTest {
    private static final String ID = "op-force";
    private static final String OVERLAY = """
            overlay: op-force
            force: Westshire Police
            questions:
              can-talk: { words: Can anyone in Westshire hear you? }
            contacts:
              - contact: crimestoppers
                name: Westshire's own line
                for: Someone who will not speak to police
                reach: { phone: 01632 960151 }
                check-before-use: true
                source: Made up.
              - contact: westshire-children
                name: Westshire children's services
                for: A worry about a child there
                areas: [Mockford]
                reach: { phone: 01632 960150 }
                source: Made up.
            """;

    @LocalServerPort
    int port;

    @Test
    void aForcesWordsAndContactsReachItsCalls() {
        try (var ann = Browser.signedIn(port, "author");
                var bob = Browser.signedIn(port, "author2");
                var handler = Browser.signedIn(port, "handler")) {
            String plain = published(ann, bob, upload(ann, null));
            String forces = upload(ann, OVERLAY);
            assertThat(forces).isNotEqualTo(plain);
            assertThat(ann.page(forces + "/diff").select("main").text()).contains("Can anyone in Westshire hear you?",
                    "The contact “Westshire children's services” of the script is new.");
            published(ann, bob, forces);

            String call = location(handler.submit("/calls", "/calls", Map.of("script", ID, "step", "variant-1")));
            assertThat(handler.page(call).select("#words").text()).contains("Can anyone in Westshire hear you?");
            handler.submit(call, call + "/answers/child-home", Map.of("item", "1", "seen", "0", "step", "variant-2",
                    "status", "ANSWERED", "field.street", "4 Example Road", "field.town", "Mockford"));
            assertThat(handler.page(call + "?at=routing").select(".app-contacts").text())
                    .containsSubsequence("Westshire children's services", "01632 960150", "Westshire's own line",
                            "check before use", "01632 960151", "British Transport Police")
                    .doesNotContain("0800 555 111");

            location(act(ann, plain, "roll-back", Map.of("comment-roll-back", "Not yet.")));
            String later = location(handler.submit("/calls", "/calls", Map.of("script", ID, "step", "variant-3")));
            assertThat(handler.page(later).select("#words").text()).doesNotContain("Westshire");
            location(act(ann, plain, "retire", Map.of("comment-retire", "Only a trial.")));
        }
    }

    @Test
    void whatAForceMayNotTakeAwayIsShownBesideTheLineOfItsOverlay() {
        try (var ann = Browser.signedIn(port, "author")) {
            String draft = upload(ann, "overlay: op-force\nforce: Westshire Police\nadvice: { M01: null }\n");
            var page = ann.page(draft);
            assertThat(page.select("#problems + ul a").eachAttr("href")).containsExactly("#line-op-force.force.yaml-3");
            assertThat(page.select(".app-source__wrong .govuk-error-message").text())
                    .startsWith("OVERLAY_WEAKENS_ADVICE");
            assertThat(ann.page(draft + "/edit").select("#problems + ul li").text())
                    .contains("op-force.force.yaml:3:16 OVERLAY_WEAKENS_ADVICE");
            assertThat(act(ann, draft, "check", Map.of()).statusCode()).isEqualTo(422);
            location(act(ann, draft, "discard", Map.of()));
        }
    }

    private static String upload(Browser author, @Nullable String overlay) {
        byte[] script = PublishedScript.inEnglishAlone("missing-child")
                .replaceFirst("script: missing-child", "script: " + ID)
                .replaceFirst("title: Missing child", "title: Of a force").getBytes(StandardCharsets.UTF_8);
        return location(author.upload("/author", "/author/drafts", overlay == null
                ? Map.of(ID + ".yaml", script)
                : Map.of(ID + ".yaml", script, ID + ".force.yaml", overlay.getBytes(StandardCharsets.UTF_8))));
    }

    private static String published(Browser author, Browser second, String draft) {
        location(act(author, draft, "check", Map.of()));
        location(act(second, draft, "approve", Map.of()));
        return location(act(author, draft, "publish", Map.of()));
    }

    private static HttpResponse<String> act(Browser author, String version, String action,
            Map<String, String> fields) {
        return author.submit(version, version + "/" + action, fields);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(() -> Jsoup.parse(answer.body()).select(".govuk-error-summary").text())
                .isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]*", "");
    }
}
