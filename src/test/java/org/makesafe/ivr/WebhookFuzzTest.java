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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.makesafe.script.PublishedScript;
import org.makesafe.script.Script;

/** Webhooks with any parameters at all, at any address that was given. Nothing they hold may break an answer. */
@Execution(CONCURRENT)
class WebhookFuzzTest {
    private static final int IN_MEMORY = 20_000;
    private static final int EACH = 200;
    private static final Script HANDLERS = PublishedScript.read();
    private static final Script IVR = PublishedScript.read("op-makesafe-ivr");

    @Test
    void noParametersBreakAnAnswer() {
        // Services share nothing, so they take turns on every core; each has few calls, for it looks through all of them.
        assertThat(IntStream.range(0, IN_MEMORY / EACH).parallel().map(WebhookFuzzTest::fuzzed))
                .as("addresses given by each").allMatch(given -> given > 20);
    }

    /** Sends webhooks to a service of its own; how many addresses it gave. */
    private static int fuzzed(int seed) {
        var random = new Random(20261125 + seed);
        var service = new SwitchboardInMemory(HANDLERS, IVR,
                Clock.fixed(Instant.parse("2026-11-14T22:10:00Z"), ZoneOffset.UTC), Duration.ZERO);
        var steps = new ArrayList<String>();
        for (int i = 0; i < EACH; i++) {
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
            assertThat(Twiml.fault(twiml)).as("webhook %d of seed %d: %s", i, seed, parameters).isNull();
            RandomWebhooks.STEP.matcher(twiml).results().forEach(found -> steps.add(found.group(1)));
        }
        return steps.size();
    }
}
