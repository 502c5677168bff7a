package org.makesafe.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Webhooks with any parameters at all, at any address that was given, on their way through the door. */
@IvrService
@ExtendWith(OutputCaptureExtension.class)
class WebhookFuzzDoorTest {
    private static final int OVER_HTTP = 600;
    @LocalServerPort
    int port;

    @Test
    void noParametersBreakAnAnswerOnTheWayThroughTheDoor(CapturedOutput output) throws Exception {
        var random = new Random(20261126);
        var steps = new ArrayList<String>();
        try (var client = HttpClient.newHttpClient()) {
            for (int i = 0; i < OVER_HTTP; i++) {
                var parameters = RandomWebhooks.parameters(random);
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
                    RandomWebhooks.STEP.matcher(answer.body()).results().forEach(found -> steps.add(found.group(1)));
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
}
