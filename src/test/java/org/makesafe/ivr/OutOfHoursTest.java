package org.makesafe.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.makesafe.script.PublishedScript;

class OutOfHoursTest {
    private static final Pattern STEP = Pattern.compile("/twilio/voice/step/([^\"<]+)");
    private final SwitchboardInMemory service = new SwitchboardInMemory(PublishedScript.read(),
            PublishedScript.read("op-makesafe-ivr"),
            Clock.fixed(Instant.parse("2026-11-14T03:10:00Z"), ZoneOffset.UTC), Duration.ofMinutes(10), true);
    private String heard = service.switchboard.ringing(hook(Map.of("From", "anonymous")));

    @Test
    void whoAsksForAPersonWhileNobodyAnswersLeavesAMessage() {
        key("0");

        assertThat(heard).contains("<Record").doesNotContain("<Enqueue");
    }

    @Test
    void whoHasThemInSightGoesToTheQueueAtAnyHour() {
        key("1");
        key("1");

        assertThat(heard).contains("<Enqueue").doesNotContain("<Record");
    }

    private void key(String key) {
        var step = STEP.matcher(heard);
        assertThat(step.find()).isTrue();
        heard = service.switchboard.step(step.group(1), hook(Map.of("Digits", key)));
    }

    private static Webhook hook(Map<String, String> parameters) {
        var all = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, value) -> all.put(name, List.of(value)));
        all.put("CallSid", List.of("CA1"));
        return new Webhook("", all, null);
    }
}
