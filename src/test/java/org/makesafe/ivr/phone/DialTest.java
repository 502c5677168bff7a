package org.makesafe.ivr.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.makesafe.ivr.phone.ScriptedService.CALLER;
import static org.makesafe.ivr.phone.ScriptedService.words;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DialTest {
    private static final String HANDLER = "+441632960200";
    private final ScriptedService service = new ScriptedService().on("/done", "<Say>Back again.</Say>");
    private final PhoneNetwork network = service.network();

    @Test
    void theHandlersTelephoneRingsAndTheTwoTalk() {
        var caller = dials("<Dial action='/done'>" + HANDLER + "</Dial><Say>Never.</Say>");
        var handler = network.ringing(HANDLER).orElseThrow();
        assertThat(handler.from()).isEqualTo(CALLER);
        handler.answer();
        caller.say("Hello");
        handler.say("Police, how can I help?");
        assertThat(words(handler)).containsExactly("Hello");
        assertThat(words(caller)).containsExactly("Police, how can I help?");
        network.pass(Duration.ofSeconds(90));
        handler.hangUp();
        var done = service.only("/done");
        assertThat(done.parameter("DialCallStatus")).isEqualTo("completed");
        assertThat(done.parameter("DialCallSid")).isEqualTo(handler.sid());
        assertThat(done.parameter("DialCallDuration")).isEqualTo("90");
        assertThat(done.parameter("DialBridged")).isEqualTo("true");
        caller.listen();
        assertThat(words(caller)).as("verbs after a Dial with an action never run").doesNotContain("Never.")
                .last().isEqualTo("Back again.");
    }

    @Test
    void withoutAnActionTheCallGoesOnWithTheNextVerb() {
        var caller = dials("<Dial>" + HANDLER + "</Dial><Say>Nobody is there.</Say>");
        network.ringing(HANDLER).orElseThrow().decline();
        assertThat(words(caller)).containsExactly("Nobody is there.");
    }

    @Test
    void aTelephoneThatNobodyAnswersStopsRingingInTime() {
        dials("<Dial action='/done' timeout='20'>" + HANDLER + "</Dial>");
        var handler = network.ringing(HANDLER).orElseThrow();
        network.pass(Duration.ofSeconds(19));
        assertThat(service.received("/done")).isEmpty();
        handler.leaveRinging();
        assertThat(service.only("/done").parameter("DialCallStatus")).isEqualTo("no-answer");
        assertThat(service.only("/done").parameter("DialBridged")).isEqualTo("false");
        assertThat(handler.status()).isEqualTo(CallStatus.NO_ANSWER);
    }

    @Test
    void aHandlerWhoDeclinesIsBusy() {
        dials("<Dial action='/done'><Client>handler</Client></Dial>");
        network.ringing("client:handler").orElseThrow().decline();
        assertThat(service.only("/done").parameter("DialCallStatus")).isEqualTo("busy");
    }

    @Test
    void onlyTheHandlerHearsWhatIsWhispered() {
        service.on("/whisper", "<Say>Hotel. Danger now.</Say>");
        var caller = dials("<Dial action='/done'><Number url='/whisper'>" + HANDLER + "</Number></Dial>");
        var handler = network.ringing(HANDLER).orElseThrow();
        handler.answer();
        caller.say("Hello?");
        assertThat(words(handler)).containsExactly("Hotel. Danger now.");
        handler.listen();
        caller.say("Are you there?");
        assertThat(words(handler)).containsExactly("Hotel. Danger now.", "Are you there?");
        assertThat(words(caller)).isEmpty();
        assertThat(service.only("/whisper").parameter("ParentCallSid")).isEqualTo(caller.sid());
    }

    @Test
    void aHandlerMayHaveToPressAKeyToTakeTheCall() {
        service.on("/whisper", "<Gather numDigits='1' action='/taken'><Say>Press 1.</Say></Gather><Hangup/>")
                .on("/taken", "");
        dials("<Dial action='/done'><Sip url='/whisper'>sip:handler@desk.example</Sip></Dial>");
        var handler = network.ringing("sip:handler@desk.example").orElseThrow();
        handler.answer();
        handler.staySilent();
        assertThat(service.only("/done").parameter("DialBridged")).isEqualTo("false");
        assertThat(service.only("/done").parameter("DialCallStatus")).isEqualTo("completed");
        service.on("/done", "<Hangup/>");
        var caller = network.dial(CALLER);
        var again = network.ringing("sip:handler@desk.example").orElseThrow();
        again.answer();
        again.listen();
        again.press("1");
        again.say("Hello");
        assertThat(words(caller)).containsExactly("Hello");
    }

    @Test
    void theFirstToAnswerOfSeveralGetsTheCall() {
        dials("<Dial action='/done'><Number>" + HANDLER + "</Number><Client>handler</Client></Dial>");
        var other = network.ringing(HANDLER).orElseThrow();
        network.ringing("client:handler").orElseThrow().answer();
        assertThat(other.status()).isEqualTo(CallStatus.CANCELED);
        assertThat(service.received("/done")).isEmpty();
    }

    @Test
    void theCallersTelephoneGoesOnRingingUntilThereIsSomebodyIfSoWanted() {
        var caller = dials("<Dial answerOnBridge='true' action='/done'>" + HANDLER + "</Dial>");
        assertThat(caller.status()).isEqualTo(CallStatus.RINGING);
        network.ringing(HANDLER).orElseThrow().answer();
        assertThat(caller.status()).isEqualTo(CallStatus.IN_PROGRESS);
    }

    @Test
    void aCallerWhoHangsUpEndsTheCallAtBothEnds() {
        var caller = dials("<Dial action='/done'>" + HANDLER + "</Dial>");
        var handler = network.ringing(HANDLER).orElseThrow();
        caller.hangUp();
        assertThat(handler.status()).isEqualTo(CallStatus.CANCELED);
        assertThat(service.only("/done").parameter("DialCallStatus")).isEqualTo("canceled");
        assertThat(words(caller)).isEmpty();
    }

    @Test
    void aConversationEndsWhenItsTimeIsUpOrTheCallerPressesStar() {
        dials("<Dial action='/done' timeLimit='60'>" + HANDLER + "</Dial>");
        network.ringing(HANDLER).orElseThrow().answer();
        network.pass(Duration.ofSeconds(60));
        assertThat(service.said("/done", "DialCallDuration")).containsExactly("60");
        var caller = dials("<Dial action='/done' hangupOnStar='true'>" + HANDLER + "</Dial>");
        network.ringing(HANDLER).orElseThrow().answer();
        caller.press("*");
        assertThat(service.said("/done", "DialCallStatus")).containsExactly("completed", "completed");
    }

    @Test
    void aLegTellsHowFarItHasComeWhereThatIsWanted() {
        dials("<Dial><Number statusCallback='/leg' statusCallbackEvent='initiated ringing answered completed'>"
                + HANDLER
                + "</Number></Dial>");
        var handler = network.ringing(HANDLER).orElseThrow();
        handler.answer();
        handler.hangUp();
        assertThat(service.said("/leg", "CallStatus")).containsExactly("initiated", "ringing", "in-progress",
                "completed");
        assertThat(service.said("/leg", "SequenceNumber")).containsExactly("0", "1", "2", "3");
        assertThat(service.said("/leg", "CallSid")).containsOnly(handler.sid());
    }

    @Test
    void aConferenceHoldsThreeAndEndsWithWhoeverEndsIt() {
        service.on("/quiet", "<Say>Wait for the other.</Say><Pause length='30'/>");
        String conference = "<Dial action='/done'><Conference waitUrl='/quiet' endConferenceOnExit='%s'>C1</Conference></Dial>";
        var caller = dials(conference.formatted("false"));
        assertThat(words(caller)).containsExactly("Wait for the other.");
        var handler = dials(conference.formatted("true"));
        var dispatcher = dials(conference.formatted("false"));
        caller.say("Hello");
        assertThat(words(handler)).containsExactly("Hello");
        assertThat(words(dispatcher)).containsExactly("Hello");
        dispatcher.hangUp();
        handler.hangUp();
        caller.listen();
        assertThat(words(caller)).last().isEqualTo("Back again.");
    }

    @Test
    void aConferenceBeginsWithWhoeverMayBeginIt() {
        String conference = "<Dial><Conference startConferenceOnEnter='%s'>C1</Conference></Dial>";
        var caller = dials(conference.formatted("false"));
        var second = dials(conference.formatted("false"));
        caller.say("Hello?");
        assertThat(words(second)).isEmpty();
        dials(conference.formatted("true"));
        caller.say("Hello?");
        assertThat(words(second)).containsExactly("Hello?");
    }

    private PracticeCall dials(String verbs) {
        service.on("/voice", verbs);
        return network.dial(CALLER);
    }
}
