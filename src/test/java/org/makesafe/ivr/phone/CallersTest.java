package org.makesafe.ivr.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.makesafe.ivr.phone.ScriptedService.BASE;
import static org.makesafe.ivr.phone.ScriptedService.CALLER;
import static org.makesafe.ivr.phone.ScriptedService.NUMBER;
import static org.makesafe.ivr.phone.ScriptedService.words;

import com.fasterxml.uuid.Generators;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallersTest {
    private final ScriptedService service = new ScriptedService();

    @Test
    void aCallBeginsWithWhatTwilioTellsAndSigned() {
        service.on("/voice", "<Say>Hello.</Say>");
        var call = service.dialled();
        var first = service.only("/voice");
        assertThat(first.method()).isEqualTo("POST");
        assertThat(first.parameter("CallSid")).isEqualTo(call.sid()).matches("CA[0-9a-f]{32}");
        assertThat(first.parameter("AccountSid")).isEqualTo(service.line().accountSid());
        assertThat(first.parameter("From")).isEqualTo(CALLER).isEqualTo(first.parameter("Caller"));
        assertThat(first.parameter("To")).isEqualTo(NUMBER).isEqualTo(first.parameter("Called"));
        assertThat(first.parameter("Direction")).isEqualTo("inbound");
        assertThat(first.parameter("CallStatus")).isEqualTo("ringing");
        assertThat(first.parameter("ApiVersion")).isEqualTo("2010-04-01");
        assertThat(first.headers()).containsEntry("X-Twilio-Signature",
                Signer.with(ScriptedService.TOKEN).sign(BASE + "/voice", first.form()));
    }

    @Test
    void aGetHasItsParametersInItsAddressAndSignsThat() {
        service.on("/voice", "<Redirect method='GET'>/next?step=a%2Bb</Redirect>").on("/next", "<Hangup/>");
        service.dialled();
        var next = service.only("/next");
        assertThat(next.url().getRawQuery()).startsWith("step=a%2Bb&AccountSid=AC").contains("From=%2B447700900123");
        assertThat(next.form()).isEmpty();
        assertThat(next.headers()).containsEntry("X-Twilio-Signature",
                Signer.with(ScriptedService.TOKEN).sign(next.url().toString(), List.of()));
    }

    @Test
    void anAddressThatIsSecureIsSignedWithoutItsPort() {
        service.on("/voice", "<Redirect>https://makesafe.example:8443/next</Redirect>").on("/next", "<Hangup/>");
        service.dialled();
        var next = service.only("/next");
        assertThat(next.headers()).containsEntry("X-Twilio-Signature",
                Signer.with(ScriptedService.TOKEN).sign(BASE + "/next", next.form()));
    }

    @Test
    void theServiceIsToldHowFarACallHasCome() {
        service.on("/voice", "<Say>one two three four five</Say><Pause length='60'/>");
        var network = service.network();
        network.dial(CALLER);
        network.pass(Duration.ofSeconds(62));
        assertThat(service.said("/status", "CallStatus")).containsExactly("ringing", "in-progress", "completed");
        assertThat(service.said("/status", "SequenceNumber")).containsExactly("0", "1", "2");
        assertThat(service.said("/status", "CallbackSource")).containsOnly("call-progress-events");
        assertThat(service.said("/status", "Timestamp").getLast()).isEqualTo("Mon, 02 Mar 2026 21:01:02 +0000");
        assertThat(service.said("/status", "CallDuration").getLast()).isEqualTo("62");
        assertThat(service.said("/status", "Duration").getLast()).isEqualTo("2");
    }

    @Test
    void whoHangsUpInTheMiddleHearsNothingMore() {
        service.on("/voice", "<Say>one two three four five</Say><Gather action='/answer'><Say>Press 1.</Say></Gather>");
        var network = service.network();
        var call = network.dial(CALLER);
        network.pass(Duration.ofSeconds(1));
        call.hangUp();
        network.pass(Duration.ofMinutes(1));
        assertThat(call.heard()).hasSize(1).noneMatch(Heard::toTheEnd);
        assertThat(service.received("/answer")).isEmpty();
        assertThat(service.said("/status", "CallStatus")).last().isEqualTo("completed");
        call.press("1");
        call.say("Hello?");
        assertThat(network.calls()).isEmpty();
    }

    @Test
    void whoHangsUpWhileTheServiceThinksHearsNoneOfItsAnswer() {
        var network = service.network();
        service.on("/voice", "<Gather action='/slow' numDigits='1'/>").on("/slow", webhook -> {
            network.calls().getFirst().hangUp();
            return Reply.twiml("<Response><Say>Too late.</Say></Response>");
        });
        var call = network.dial(CALLER);
        call.press("1");
        assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(words(call)).isEmpty();
    }

    @Test
    void whoLosesTheSignalHearsNothingAndIsCutOffAfterAWhile() {
        service.on("/voice", "<Say>one two three four five</Say><Say>six</Say><Gather action='/answer' timeout='60'/>");
        var network = service.network();
        var call = network.dial(CALLER);
        call.loseSignal();
        network.pass(Duration.ofSeconds(10));
        call.press("1#");
        assertThat(words(call)).containsExactly("one two three four five");
        assertThat(call.status()).isEqualTo(CallStatus.IN_PROGRESS);
        network.pass(Duration.ofSeconds(10));
        assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(service.received("/answer")).isEmpty();
    }

    @Test
    void aRejectedCallIsNeverAnswered() {
        service.on("/voice", "<Reject reason='busy'/>");
        assertThat(service.dialled().status()).isEqualTo(CallStatus.BUSY);
        assertThat(service.said("/status", "CallStatus")).containsExactly("ringing", "busy");
    }

    @Test
    void keysPressedWhileNobodyAsksAreLost() {
        service.on("/voice", "<Say>one two three</Say><Gather action='/answer' numDigits='1'/>");
        var call = service.dialled();
        call.press("1");
        call.listen();
        assertThat(call.asked()).isPresent();
        assertThat(service.received("/answer")).isEmpty();
    }

    @Test
    void aCopyThatComesTwiceIsTheTestsToMake() {
        var doubled = new ScriptedService().on("/voice", "<Gather action='/answer' numDigits='1'/>")
                .on("/answer", "<Say>Once.</Say>");
        var network = new PhoneNetwork(doubled.line(), webhook -> {
            doubled.send(webhook);
            return doubled.send(webhook);
        }, Signer.with("12345"), Generators.timeBasedEpochGenerator(),
                InstantSource.system(), true);
        var call = network.dial(CALLER);
        call.press("1");
        assertThat(doubled.received("/answer")).hasSize(2);
        assertThat(words(call)).containsExactly("Once.");
    }
}
