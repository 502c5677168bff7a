package org.makesafe.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.makesafe.web.Browser;
import org.makesafe.web.DemoService;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is added to a record after its call, as it is read on screen, on paper and in the log; without JavaScript. */
@DemoService
class RecordAdditionsTest {
    @LocalServerPort
    int port;

    @Test
    void aCorrectionStandsBesideTheAnswerOnScreenOnPaperAndInTheLog() {
        try (var handler = Browser.signedIn(port, "handler"); var supervisor = Browser.signedIn(port, "supervisor")) {
            String call = dropped(handler);
            String add = call + "/record/add";
            assertThat(handler.page(add).select("select#of option").size()).isGreaterThan(5);
            assertThat(handler.page(add + "?of=where").select("input[name=field.room]").val()).isEqualTo("212");

            var refused = handler.submit(add + "?of=where", call + "/record/correction", correction(""));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("Give a reason.", "value=\"214\"");
            supervisor.submit(add + "?of=where", call + "/record/correction", correction("Misheard."));
            handler.submit(add, call + "/record/addendum", Map.of("step", "a-2", "text", "They rang the desk too."));

            var record = handler.page(call + "/record");
            assertThat(record.select("dd:contains(212)").text()).contains("after the call", "Should have been", "214");
            assertThat(handler.page(call + "/record/print").text()).contains("Added after the call", "214",
                    "They rang the desk too.");
            assertThat(supervisor.page(call + "/hand-off").text()).contains("ADDED AFTER THE CALL",
                    "CORRECTION, Where", "212", "214");
        }
    }

    @Test
    void nothingIsAddedToACallThatGoesOn() {
        try (var handler = Browser.signedIn(port, "handler")) {
            String call = opened(handler);
            assertThat(handler.page(call + "/record").select("a[href$=/record/add]")).isEmpty();
            assertThat(handler.get(call + "/record/add").headers().firstValue("Location").orElse("")).endsWith(
                    "/record");
        }
    }

    private static Map<String, String> correction(String why) {
        return Map.of("step", "c-1" + why.length(), "of", "where", "status", "ANSWERED", "why", why, "field.premises",
                "Gull House Hotel", "field.room", "214");
    }

    private static String opened(Browser handler) {
        return handler.submit("/calls", "/calls", Map.of("script", "op-makesafe", "step", handler.page("/calls")
                .select("input[name=step]").val())).headers().firstValue("Location").orElseThrow()
                .replaceFirst("https?://[^/]+", "");
    }

    private static String dropped(Browser handler) {
        String call = opened(handler);
        handler.submit(call, call + "/answers/where", Map.of("item", "1", "seen", "0", "step", "w-1", "status",
                "ANSWERED", "field.premises", "Gull House Hotel", "field.room", "212"));
        handler.submit(call, call + "/end", Map.of("as", "DROPPED", "reason", "Line lost.", "step", "e-1"));
        return call;
    }
}
