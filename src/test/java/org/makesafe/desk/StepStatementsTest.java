package org.makesafe.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.makesafe.api.Door;
import org.makesafe.web.Browser;
import org.makesafe.web.CountedStatements;
import org.makesafe.web.DemoService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the answer that comes in to the next question that goes out, audit and page included, the database is asked little. */
@DemoService
class StepStatementsTest {
    private static final int MOST = 8;
    /** The page that follows a step looks for other calls about the same. */
    private static final int MOST_AT_DESK = MOST + 1;
    private static final Map<String, String> SPOKEN = Map.of("can-talk", "can-talk", "callback-number", "01632 960321",
            "field.premises", "Lantern Lodge", "still-there", "here-now", "danger-now", "closed-door", "behind-door",
            "2", "trigger", "phrase", "sector", "hotel");
    @LocalServerPort
    int port;
    @Autowired
    CountedStatements counted;

    @Test
    void aStepAtTheDeskTakesFewStatements() {
        try (var browser = Browser.signedIn(port, "handler")) {
            var opened = browser.submit("/calls", "/calls", Map.of("script", "op-makesafe", "step", "statements-desk"));
            String call = opened.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
            for (String question : new String[]{ "can-talk", "callback-number", "where", "still-there", "danger-now",
                    "behind-door", "trigger", "sector"}) {
                var fields = new HashMap<>(
                        Map.of("item", "1", "seen", "0", "step", question, "status", "ANSWERED"));
                String field = question.equals("where") ? "field.premises" : "value";
                fields.put(field, SPOKEN.get(question.equals("where") ? field : question));
                var token = browser.page(call).select("input[name=_csrf]").attr("value");
                fields.put("_csrf", token);
                assertThat(sent(() -> browser.post(call + "/answers/" + question, fields, "HX-Request", "true")
                        .statusCode())).as("%s at the desk", question).isLessThanOrEqualTo(MOST_AT_DESK);
            }
        }
    }

    @Test
    void aStepThroughTheApiTakesFewStatements() {
        var door = Door.of(port, "handler");
        String call = door.open();
        for (String question : new String[]{ "can-talk", "callback-number", "still-there", "danger-now", "sector"}) {
            String body = "{\"value\":\"%s\"}".formatted(SPOKEN.get(question));
            assertThat(sent(() -> door.put(call + "/answers/" + question, body, "Idempotency-Key", question).status()))
                    .as("%s through the API", question).isLessThanOrEqualTo(MOST);
        }
    }

    private long sent(LongSupplier step) {
        counted.clear();
        assertThat(step.getAsLong()).isEqualTo(200);
        return counted.sent();
    }
}
