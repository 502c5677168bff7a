package org.makesafe.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.makesafe.script.PublishedScript;
import org.makesafe.script.Script;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Webhooks with any parameters at all, at any address that was given. Nothing they hold may break an answer. */
@IvrService
@ExtendWith(OutputCaptureExtension.class)
class WebhookFuzzTest {
    private static final int IN_MEMORY = 20_000;
    private static final int EACH = 200;
    private static final int OVER_HTTP = 600;
    private static final Script HANDLERS = PublishedScript.read();
    private static final Script IVR = PublishedScript.read("op-makesafe-ivr");
    private static final Pattern STEP = Pattern.compile("/twilio/voice/step/([^\"<]+)");
    private static final List<String> NAMES = List.of("Digits", "SpeechResult", "From", "QueueResult", "QueueSid",
            "DialCallStatus", "RecordingSid", "RecordingDuration", "TranscriptionText", "TranscriptionStatus",
            "CallStatus", "SequenceNumber", "Timestamp", "Confidence", "FinishedOnKey", "Xtra");
    private static final List<String> VALUES = List.of("", " ", "0", "1", "2", "#", "*", "07700900123", "999999999999",
            "yes", "no", "Operation Makesafe", "leave", "hangup", "queue-full", "completed", "no-answer", "RE1", "QU1",
            "-1", "NaN", "null", "<Response/>", "]]>&amp;", "'; drop table phone_line; --", "${jndi:ldap://x}",
            "\u0000\u0001\u202e", "👩‍🚒", "Ar gyfer y Gymraeg", "{value}", "Thu, 26 Nov 2026 10:00:00 +0000");
    @LocalServerPort
    int port;

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
            var parameters = parameters(random);
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
            STEP.matcher(twiml).results().forEach(found -> steps.add(found.group(1)));
        }
        return steps.size();
    }

    @Test
    void noParametersBreakAnAnswerOnTheWayThroughTheDoor(CapturedOutput output) throws Exception {
        var random = new Random(20261126);
        var steps = new ArrayList<String>();
        try (var client = HttpClient.newHttpClient()) {
            for (int i = 0; i < OVER_HTTP; i++) {
                var parameters = parameters(random);
                if (random.nextInt(20) > 0) {
                    parameters.put("CallSid", List.of("CAf" + i / 5));
                }
                String path = "/twilio/voice/" + (random.nextInt(10) == 0
                        ? "status"
                        : steps.isEmpty() || random.nextInt(6) == 0
                                ? "incoming"
                                : "step/" + (random.nextInt(30) == 0
                                        ? "nobody"
                                        : steps.get(random.nextInt(steps.size()))));
                var answer = client.send(request(path, parameters), BodyHandlers.ofString());
                assertThat(answer.statusCode()).as("webhook %d", i).isIn(200, 204, 400);
                if (answer.statusCode() == 200) {
                    assertThat(Twiml.fault(answer.body())).as("webhook %d: %s", i, answer.body()).isNull();
                    STEP.matcher(answer.body()).results().forEach(found -> steps.add(found.group(1)));
                }
            }
        }
        assertThat(steps).hasSizeGreaterThan(20);
        assertThat(output.toString()).doesNotContain("\tat org", "07700900123", "drop table");
    }

    private HttpRequest request(String path, Map<String, List<String>> parameters) {
        String body = parameters.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream()
                        .map(value -> encoded(parameter.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        var signed = new LinkedHashMap<String, Collection<String>>(parameters);
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", Signature.of(IvrService.TOKEN, IvrService.BASE + path, signed))
                .POST(BodyPublishers.ofString(body)).build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> parameters(Random random) {
        var made = new LinkedHashMap<String, List<String>>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            String value = random.nextInt(5) == 0
                    ? random.ints(random.nextInt(40), 32, 0x2fff).mapToObj(Character::toString)
                            .collect(Collectors.joining())
                    : VALUES.get(random.nextInt(VALUES.size()));
            made.put(NAMES.get(random.nextInt(NAMES.size())),
                    random.nextInt(12) == 0 ? List.of(value, "1") : List.of(value));
        }
        return made;
    }
}
