package org.makesafe.ivr;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.findAll;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.verify;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.makesafe.ivr.Telephone.Done;
import org.makesafe.ivr.Telephone.Refused;
import org.makesafe.ivr.Telephone.Unreachable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@WireMockTest
@ExtendWith(OutputCaptureExtension.class)
class TwilioTelephoneTest {
    private static final String ACCOUNT = "AC00000000000000000000000000000001";
    private static final String CALL = "CA00000000000000000000000000000002";
    private static final String QUEUE = "QU00000000000000000000000000000003";
    private static final String PATH = "/2010-04-01/Accounts/{AccountSid}";
    private static final URI NEXT = URI.create("https://101.example/twilio/voice/next?step=7");
    private static final URI STATUS = URI.create("https://101.example/twilio/voice/status");
    private static final String TO = "+447700900123";
    private static final String FROM = "+441632960101";

    /** Stands still until it is moved. */
    private static final class Moved extends Clock {
        private Instant now = Instant.parse("2026-01-15T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final Moved clock = new Moved();
    private final List<Duration> pauses = new ArrayList<>();
    private Telephone telephone = at("http://localhost:9", TwilioHttp.READ);

    @BeforeEach
    void connect(WireMockRuntimeInfo twilio) {
        telephone = at(twilio.getHttpBaseUrl() + "", TwilioHttp.READ);
    }

    @Test
    void aWaitingCallerIsTakenOutOfTheQueue() throws IOException {
        answers(json(200, "{\"call_sid\": \"" + CALL + "\"}"));
        assertThat(telephone.takeFromQueue(QUEUE, CALL, NEXT)).isEqualTo(new Done(CALL));
        var fields = new PublishedApi().fitting(sent(), PATH + "/Queues/{QueueSid}/Members/{CallSid}.json");
        assertThat(fields).containsOnlyKeys("Url", "Method").containsEntry("Url", List.of(NEXT.toString()))
                .containsEntry("Method", List.of("POST"));
    }

    @Test
    void aLiveCallIsTakenElsewhere() throws IOException {
        answers(json(200, "{\"sid\": \"" + CALL + "\"}"));
        assertThat(telephone.redirect(CALL, NEXT)).isEqualTo(new Done(CALL));
        var fields = new PublishedApi().fitting(sent(), PATH + "/Calls/{Sid}.json");
        assertThat(fields).containsOnlyKeys("Url", "Method").containsEntry("Url", List.of(NEXT.toString()));
    }

    @Test
    void somebodyIsRung() throws IOException {
        answers(json(201, "{\"sid\": \"" + CALL + "\", \"status\": \"queued\", \"new\": {\"field\": 1}}"));
        assertThat(telephone.ring(TO, FROM, NEXT, STATUS, 25)).isEqualTo(new Done(CALL));
        var fields = new PublishedApi().fitting(sent(), PATH + "/Calls.json");
        assertThat(fields).containsOnlyKeys("To", "From", "Url", "Method", "Timeout", "StatusCallback",
                "StatusCallbackMethod", "StatusCallbackEvent")
                .containsEntry("To", List.of(TO)).containsEntry("From", List.of(FROM))
                .containsEntry("Url", List.of(NEXT.toString())).containsEntry("Timeout", List.of("25"))
                .containsEntry("StatusCallback", List.of(STATUS.toString()))
                .containsEntry("StatusCallbackEvent", List.of("initiated", "ringing", "answered", "completed"));
    }

    @Test
    void aLiveCallIsEnded() throws IOException {
        answers(json(200, "{\"sid\": \"" + CALL + "\"}"));
        assertThat(telephone.hangUp(CALL)).isEqualTo(new Done(CALL));
        assertThat(new PublishedApi().fitting(sent(), PATH + "/Calls/{Sid}.json"))
                .containsOnlyKeys("Status").containsEntry("Status", List.of("completed"));
    }

    @Test
    void theFirstTokenOpensTheAccountAtTheConfiguredAddress(WireMockRuntimeInfo twilio) {
        answers(json(200, "{\"sid\": \"" + CALL + "\"}"));
        assertThat(at(twilio.getHttpBaseUrl() + "/phone/api", TwilioHttp.READ).hangUp(CALL)).isEqualTo(new Done(CALL));
        assertThat(sent().getUrl())
                .isEqualTo("/phone/api/2010-04-01/Accounts/" + ACCOUNT + "/Calls/" + CALL + ".json");
        assertThat(sent().header("Authorization").firstValue())
                .isEqualTo(new BasicCredentials(ACCOUNT, "new").asAuthorizationHeaderValue());
    }

    @Test
    void aCallerWhoIsGoneIsARefusalAndNoFailure() {
        answers(json(404, "{\"code\": 20404, \"message\": \"The resource was not found\", \"status\": 404}"));
        assertThat(telephone.takeFromQueue(QUEUE, CALL, NEXT)).isEqualTo(Refused.CALLER_GONE);
        answers(json(400, "{\"code\": 21220, \"message\": \"Call is not in-progress\", \"status\": 400}"));
        assertThat(telephone.redirect(CALL, NEXT)).isEqualTo(Refused.CALLER_GONE);
        for (int again = 0; again < 20; again++)
            assertThat(telephone.redirect(CALL, NEXT)).isEqualTo(Refused.CALLER_GONE);
        counted(22);
    }

    @Test
    void aSidThatWouldLeadElsewhereIsNotSent() {
        assertThat(telephone.hangUp("../Accounts")).isEqualTo(Refused.CALLER_GONE);
        assertThat(telephone.takeFromQueue("QU1/Members", CALL, NEXT)).isEqualTo(Refused.CALLER_GONE);
        counted(0);
    }

    @Test
    void whatTwilioRefusesIsARefusal(CapturedOutput output) {
        answers(json(400, "{\"code\": 21217, \"message\": \"" + TO + " is invalid\", \"status\": 400}"));
        assertThat(telephone.ring(TO, FROM, NEXT, STATUS, 25)).isEqualTo(Refused.NOT_POSSIBLE);
        assertThat(output.toString()).contains("Twilio would not ring: status 400, code 21217");
        counted(1);
    }

    @Test
    void whereTwilioIsTooBusyItIsAskedAgainAfterTheTimeItNames() {
        stubFor(post(anyUrl()).inScenario("busy").whenScenarioStateIs(STARTED)
                .willReturn(json(429, "{\"code\": 20429}").withHeader("Retry-After", "1")).willSetStateTo("free"));
        stubFor(post(anyUrl()).inScenario("busy").whenScenarioStateIs("free")
                .willReturn(json(201, "{\"sid\": \"" + CALL + "\"}")));
        assertThat(telephone.ring(TO, FROM, NEXT, STATUS, 25)).isEqualTo(new Done(CALL));
        assertThat(pauses).containsExactly(Duration.ofSeconds(1));
        counted(2);
    }

    @Test
    void whereItStaysTooBusyTheTriesEnd() {
        answers(json(429, "{\"code\": 20429}"));
        assertThat(telephone.hangUp(CALL)).isEqualTo(new Unreachable());
        assertThat(pauses).hasSize(TwilioHttp.TRIES - 1);
        counted(TwilioHttp.TRIES);
    }

    @Test
    void whereItWantsLongerThanACallerCanWaitItIsNotAskedAgain() {
        answers(json(429, "{\"code\": 20429}").withHeader("Retry-After", "30"));
        assertThat(telephone.hangUp(CALL)).isEqualTo(new Unreachable());
        assertThat(pauses).isEmpty();
        counted(1);
    }

    @Test
    void aFailureOfTwilioIsNotRepeatedBecauseItMayHaveRung() {
        for (int status : List.of(500, 502, 503)) {
            answers(json(status, "{\"code\": 20500, \"status\": " + status + "}"));
            assertThat(telephone.ring(TO, FROM, NEXT, STATUS, 25)).isEqualTo(new Unreachable());
        }
        counted(3);
        assertThat(pauses).isEmpty();
    }

    @Test
    void anAnswerThatDoesNotComeIsNotAskedForAgain(WireMockRuntimeInfo twilio) {
        telephone = at(twilio.getHttpBaseUrl(), Duration.ofMillis(100));
        answers(json(201, "{\"sid\": \"" + CALL + "\"}").withFixedDelay(1_000));
        assertThat(telephone.ring(TO, FROM, NEXT, STATUS, 25)).isEqualTo(new Unreachable());
        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(telephone.ring(TO, FROM, NEXT, STATUS, 25)).isEqualTo(new Unreachable());
        answers(aResponse().withStatus(200).withBody("<html>A proxy</html>"));
        assertThat(telephone.ring(TO, FROM, NEXT, STATUS, 25)).isEqualTo(new Unreachable());
        counted(3);
        assertThat(pauses).isEmpty();
    }

    @Test
    void whereNobodyIsThereItIsTriedAgain() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        assertThat(at("http://localhost:" + nobody, TwilioHttp.READ).ring(TO, FROM, NEXT, STATUS, 25))
                .isEqualTo(new Unreachable());
        assertThat(pauses).hasSize(TwilioHttp.TRIES - 1);
    }

    @Test
    void afterRepeatedFailuresItIsLeftAloneForAWhileAndThenTriedOnce() {
        answers(json(500, "{}"));
        for (int call = 0; call < 10; call++)
            assertThat(telephone.hangUp(CALL)).isEqualTo(new Unreachable());
        counted(TwilioTelephone.FEWEST);
        clock.now = clock.now.plusSeconds(TwilioTelephone.REST_SECONDS).plusMillis(1);
        assertThat(telephone.hangUp(CALL)).isEqualTo(new Unreachable());
        assertThat(telephone.hangUp(CALL)).isEqualTo(new Unreachable());
        counted(TwilioTelephone.FEWEST + 1);
        clock.now = clock.now.plusSeconds(TwilioTelephone.REST_SECONDS).plusMillis(1);
        answers(json(200, "{\"sid\": \"" + CALL + "\"}"));
        for (int call = 0; call < 5; call++)
            assertThat(telephone.hangUp(CALL)).isEqualTo(new Done(CALL));
        counted(TwilioTelephone.FEWEST + 6);
    }

    @Test
    void theLogKnowsNoNumberAndNoToken(CapturedOutput output) {
        if (LoggerFactory.getLogger("com.twilio") instanceof ch.qos.logback.classic.Logger sdk) {
            sdk.setLevel(ch.qos.logback.classic.Level.TRACE);
            try {
                answers(json(201, "{\"sid\": \"" + CALL + "\"}"));
                telephone.ring(TO, FROM, NEXT, STATUS, 25);
                answers(json(400, "{\"code\": 21217, \"message\": \"" + TO + " is invalid\", \"status\": 400}"));
                telephone.ring(TO, FROM, NEXT, STATUS, 25);
                answers(json(500, "{\"message\": \"" + TO + "\"}"));
                telephone.ring(TO, FROM, NEXT, STATUS, 25);
            } finally {
                sdk.setLevel(null);
            }
        }
        assertThat(output.toString()).contains("BEGIN Twilio API Request", "Twilio would not ring",
                "Twilio could not be asked to ring").doesNotContain("900123", "960101", "Basic ");
    }

    private Telephone at(String base, Duration read) {
        return new TwilioTelephone(
                new TwilioSettings(ACCOUNT, List.of("new", "old"), "https://101.example", base),
                new TwilioHttp(base, read, pauses::add), clock);
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse().withStatus(status).withHeader("Content-Type", "application/json").withBody(body);
    }

    private static void answers(ResponseDefinitionBuilder response) {
        stubFor(post(anyUrl()).willReturn(response));
    }

    private static LoggedRequest sent() {
        return findAll(anyRequestedFor(anyUrl())).getFirst();
    }

    private static void counted(int requests) {
        verify(requests, anyRequestedFor(anyUrl()));
    }
}
