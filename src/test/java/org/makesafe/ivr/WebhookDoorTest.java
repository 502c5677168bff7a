package org.makesafe.ivr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole way from the network to a controller, as Twilio and as somebody else would come. */
@IvrService
@ExtendWith(OutputCaptureExtension.class)
class WebhookDoorTest {
    private static final String ECHO = "/twilio/voice/trial/echo";
    private static final Map<String, String> CALL = Map.of("Digits", "1", "From", "+447700900123", "SpeechResult",
            "a girl at the Harbour View");

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void whatTwilioSignedIsAnsweredWithTwiml() throws Exception {
        var answer = post(ECHO + "?step=7", CALL, signed(ECHO + "?step=7", CALL));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/xml;charset=UTF-8");
        assertThat(answer.body()).isEqualTo("<Response><!--[1] 7--></Response>");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void theQueryIsNoParameterOfTheBody() throws Exception {
        var path = ECHO + "?Digits=9&step=a%2Bb";
        assertThat(post(path, CALL, signed(path, CALL)).body()).isEqualTo("<Response><!--[1] a+b--></Response>");
    }

    @ParameterizedTest
    @ValueSource(strings = { ECHO, "/twilio/voice/incoming", "/twilio/nobody/thought/of/this", "/twilio",
            "/twilio/voice/trial/fails/exception"})
    void whatTwilioDidNotSignLearnsNothing(String path) throws Exception {
        for (var signature : List.of("", "wrong", Signature.of("54321", IvrService.BASE + path, Map.of()))) {
            var answer = post(path, CALL, signature);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(answer.headers().firstValue("Location")).isEmpty();
        }
    }

    @Test
    void forwardedHeadersChangeNothing() throws Exception {
        var signature = signed(ECHO, CALL);
        for (var prefix : List.of("/elsewhere", "")) {
            var answer = send(request(ECHO, form(CALL), signature).header("X-Forwarded-Prefix", prefix)
                    .header("X-Forwarded-Host", "evil.example").header("X-Forwarded-Proto", "http"));
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        var misled = send(request("/voice/trial/echo", form(CALL), signature).header("X-Forwarded-Prefix", "/twilio"));
        assertThat(misled.statusCode()).isNotEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
            "a=%zz, 400, BODY_NOT_A_FORM",
            "a=%FF, 400, BODY_NOT_A_FORM",
            "a=%00, 400, BODY_NOT_A_FORM"})
    void whatCannotBeReadIsRefusedWithACode(String body, int status, String code) throws Exception {
        refused(body, status, code);
    }

    @Test
    void whatIsTooMuchIsRefusedWithACode() throws Exception {
        refused("a=" + "b".repeat(70_000), 413, "BODY_TOO_LARGE");
        refused("a=1&".repeat(5_000), 400, "TOO_MANY_PARAMETERS");
        refused("a=" + "b".repeat(9_000), 400, "PARAMETER_TOO_LONG");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/twilio/voice/trial/fails/exception", "/twilio/voice/trial/fails/checked",
            "/twilio/voice/trial/fails/error", "/twilio/voice/trial/fails/status", "/twilio/voice/trial/fails/work",
            "/twilio/voice/trial/number/none", "/twilio/voice/nobody/thought/of/this", "/twilio/voice", "/twilio/x"})
    void whateverFailsPutsTheCallerThroughToAPerson(String path, CapturedOutput output) throws Exception {
        var answer = post(path, CALL, signed(path, CALL));
        leadsToAPerson(answer);
        assertThat(output.toString()).contains("A caller is put through to a person")
                .doesNotContain("900123", "Harbour", "\tat ");
    }

    @Test
    void aMethodThatNobodyExpectedPutsTheCallerThroughToo() throws Exception {
        var signature = Signature.of(IvrService.TOKEN, IvrService.BASE + ECHO, Map.of());
        leadsToAPerson(send(request(ECHO, "", signature).GET()));
    }

    private static void leadsToAPerson(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/xml;charset=UTF-8");
        assertThat(answer.body()).isEqualTo(Twiml.toPerson(IvrService.PERSON));
    }

    private void refused(String body, int status, String code) throws Exception {
        var answer = send(request(ECHO, body, "any"));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"").contains("\"status\":" + status);
    }

    private HttpResponse<String> post(String path, Map<String, String> parameters, String signature) throws Exception {
        return send(request(path, form(parameters), signature));
    }

    private HttpRequest.Builder request(String path, String body, String signature) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", signature).POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String signed(String path, Map<String, String> parameters) {
        return Signature.of(IvrService.TOKEN, IvrService.BASE + path, parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
