package org.makesafe.ivr.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.makesafe.ivr.phone.ScriptedService.BASE;
import static org.makesafe.ivr.phone.ScriptedService.CALLER;
import static org.makesafe.ivr.phone.ScriptedService.words;

import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private final ScriptedService service = new ScriptedService().on("/fallback", "<Say>Please hold.</Say>");

    @Test
    void aLostConnectionIsTriedOnceMoreWithTheSameToken() {
        var tries = new AtomicInteger();
        service.on("/voice", webhook -> {
            if (tries.getAndIncrement() == 0)
                throw new ConnectException();
            return Reply.twiml("<Response><Say>Hello.</Say></Response>");
        });
        assertThat(words(service.dialled())).containsExactly("Hello.");
        assertThat(service.received("/voice")).extracting(NetworkRequest::attempt).containsExactly(0, 1);
        assertThat(service.received("/voice"))
                .extracting(webhook -> webhook.headers().get("I-Twilio-Idempotency-Token"))
                .doesNotContainNull().hasSize(2).containsOnly(token("/voice"));
        assertThat(service.received("/fallback")).isEmpty();
    }

    @Test
    void anErrorOfTheServiceIsNotTriedAgainButTheFallbackIsAskedAndToldWhy() {
        service.on("/voice", webhook -> Reply.empty(500));
        assertThat(words(service.dialled())).containsExactly("Please hold.");
        assertThat(service.received("/voice")).hasSize(1);
        assertThat(service.only("/fallback").parameter("ErrorCode")).isEqualTo("11200");
        assertThat(service.only("/fallback").parameter("ErrorUrl")).isEqualTo(BASE + "/voice");
        assertThat(service.only("/fallback").parameter("From")).isEqualTo(CALLER);
        assertThat(token("/fallback")).isNotEqualTo(token("/voice"));
    }

    @Test
    void theFragmentOfAnAddressSaysWhatIsTriedAgainAndHowOften() {
        service.on("/voice", webhook -> Reply.empty(503));
        dial("/voice#rc=3&rp=5xx,rt&ct=2000&rt=900");
        assertThat(service.received("/voice")).hasSize(4).allSatisfy(webhook -> {
            assertThat(webhook.url()).hasToString(BASE + "/voice");
            assertThat(webhook.connect()).isEqualTo(Duration.ofSeconds(2));
            assertThat(webhook.read()).isEqualTo(Duration.ofMillis(900));
        });
    }

    @Test
    void noMoreIsTriedThanTheTimeForAllTriesAllows() {
        service.on("/voice", webhook -> new Reply(503, "text/xml", "", "", Duration.ofMillis(400)));
        dial("/voice#rc=5&rp=all&tt=1000");
        assertThat(service.received("/voice")).extracting(webhook -> webhook.read().toMillis()).containsExactly(1000L,
                600L, 200L);
    }

    @Test
    void anAnswerThatComesTooLateIsNoAnswer() {
        service.on("/voice", webhook -> new Reply(200, "text/xml", "", "<Response/>", Duration.ofMillis(901)));
        assertThat(words(dial("/voice#rt=900"))).containsExactly("Please hold.");
        service.on("/voice", webhook -> {
            throw new HttpTimeoutException("late");
        });
        assertThat(words(dial("/voice"))).containsExactly("Please hold.");
        assertThat(service.received("/voice")).as("a late answer is not asked for again by default").hasSize(2);
    }

    @Test
    void whatIsNotTwimlGoesToTheFallback() {
        assertThat(codeFor(Reply.twiml(" <?xml version='1.0'?><Response/>"))).isEqualTo("12100");
        assertThat(codeFor(Reply.twiml("<Response><Say>Fish & chips</Say></Response>"))).isEqualTo("12100");
        assertThat(codeFor(Reply.twiml("<Answer/>"))).isEqualTo("12100");
        assertThat(codeFor(Reply.twiml("<!DOCTYPE a [<!ENTITY b 'c'>]><Response/>"))).isEqualTo("12100");
        assertThat(codeFor(Reply.twiml("<Response><Say>" + "x".repeat(65536) + "</Say></Response>")))
                .isEqualTo("11750");
        assertThat(codeFor(new Reply(200, "application/json", "", "<Response/>", Duration.ZERO))).isEqualTo("12300");
        assertThat(codeFor(new Reply(200, "", "", "<Response/>", Duration.ZERO))).isEqualTo("11200");
    }

    @Test
    void ifTheFallbackFailsTooTheCallerHearsAnErrorAndTheCallEnds() {
        service.on("/voice", webhook -> Reply.empty(500)).on("/fallback", webhook -> Reply.empty(500));
        var network = service.network();
        var call = network.dial(CALLER);
        assertThat(words(call)).containsExactly("An application error has occurred. Goodbye.");
        assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(network.troubles()).extracting(Trouble::code).containsExactly(11200, 11200);
    }

    @Test
    void aRedirectionLosesWhatWasPosted() {
        service.on("/voice", "<Gather action='/moved' numDigits='1'/>")
                .on("/moved", webhook -> new Reply(302, "", BASE + "/new", "", Duration.ZERO))
                .on("/new", "<Say>Moved.</Say>");
        var call = service.dialled();
        call.press("1");
        assertThat(service.only("/moved").parameter("Digits")).isEqualTo("1");
        assertThat(service.only("/new").method()).isEqualTo("GET");
        assertThat(service.only("/new").url()).hasToString(BASE + "/new");
        assertThat(words(call)).containsExactly("Moved.");
    }

    @Test
    void circlesOfAnyKindComeToAnEnd() {
        service.on("/voice", webhook -> new Reply(302, "", BASE + "/voice", "", Duration.ZERO));
        assertThat(words(service.dialled())).containsExactly("Please hold.");
        assertThat(service.only("/fallback").parameter("ErrorCode")).isEqualTo("11215");
        service.on("/voice", "<Redirect>/voice</Redirect>");
        var network = service.network();
        assertThat(network.dial(CALLER).status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(network.troubles()).extracting(Trouble::code).containsExactly(11215);
    }

    @Test
    void anUnknownVerbAttributeOrValueFailsATest() {
        for (String verbs : List.of("<Shout/>", "<Say tone='kind'>x</Say>", "<Gather timeout='soon'/>",
                "<Gather numDigits='0'/>", "<Gather bargeIn='yes'/>", "<Say><Dial/></Say>", "<Gather><Dial/></Gather>",
                "<Gather speechTimeout='auto' speechModel='phone_call'/>",
                "<Gather hints='" + "x".repeat(101) + "'/>")) {
            service.on("/voice", verbs);
            assertThatThrownBy(service::dialled).as(verbs).hasMessageStartingWith("Not as documented");
        }
        service.on("/voice", "<Shout/><Say tone='kind'>Hello.</Say>");
        var lenient = service.network(service.line(), false);
        assertThat(words(lenient.dial(CALLER))).containsExactly("Hello.");
        assertThat(lenient.troubles()).extracting(Trouble::code).containsExactly(12200, 12200);
    }

    private PracticeCall dial(String path) {
        var line = service.line();
        return service.network(new PhoneLine(line.accountSid(), line.number(), BASE + path, line.fallbackUrl(), null,
                List.of(), line.apiUrl()), true).dial(CALLER);
    }

    private String codeFor(Reply reply) {
        service.on("/voice", webhook -> reply);
        var call = service.dialled();
        assertThat(words(call)).containsExactly("Please hold.");
        return service.received("/fallback").getLast().parameter("ErrorCode");
    }

    private String token(String path) {
        return service.received(path).getFirst().headers().getOrDefault("I-Twilio-Idempotency-Token", "");
    }
}
