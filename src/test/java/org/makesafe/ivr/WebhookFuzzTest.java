package org.makesafe.ivr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.makesafe.script.PublishedScript;

/** Webhooks with any parameters at all, at any address that was given. Nothing they hold may break an answer. */
@Execution(CONCURRENT)
class WebhookFuzzTest {
    private static final int IN_MEMORY = 20_000;

    @Test
    void noParametersBreakAnAnswer() {
        var random = new Random(20261125);
        var clock = Clock.fixed(Instant.parse("2026-11-14T22:10:00Z"), ZoneOffset.UTC);
        var service = service(clock);
        var steps = new ArrayList<String>();
        for (int i = 0; i < IN_MEMORY; i++) {
            if (i % 200 == 0) {
                service = service(clock);
                steps.clear();
            }
            var parameters = RandomWebhooks.parameters(random);
            parameters.put("CallSid", List.of("CA" + i / 5));
            var hook = new Webhook("", parameters, null);
            if (random.nextInt(8) == 0) {
                service.switchboard.status(null, hook);
                continue;
            }
            String twiml = steps.isEmpty() || random.nextInt(6) == 0
                    ? service.switchboard.ringing(hook)
                    : service.switchboard.step(steps.get(random.nextInt(steps.size())), hook);
            assertThat(Twiml.fault(twiml)).as("webhook %d: %s", i, parameters).isNull();
            RandomWebhooks.STEP.matcher(twiml).results().forEach(found -> steps.add(found.group(1)));
        }
        assertThat(steps).hasSizeGreaterThan(20);
    }

    private static SwitchboardInMemory service(Clock clock) {
        return new SwitchboardInMemory(PublishedScript.read(), PublishedScript.read("op-makesafe-ivr"), clock,
                Duration.ZERO);
    }
}
