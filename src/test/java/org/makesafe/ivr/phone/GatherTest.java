package org.makesafe.ivr.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.makesafe.ivr.phone.ScriptedService.words;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatherTest {
    private final ScriptedService service = new ScriptedService().on("/answer", "<Say>Thank you.</Say>");

    @Test
    void keysGoToTheActionOnceThereAreEnough() {
        var call = asked("action='/answer' numDigits='2' finishOnKey=''", "<Say>Two keys, please.</Say>");
        call.listen();
        call.press("4");
        assertThat(service.received("/answer")).isEmpty();
        call.press("2");
        assertThat(service.only("/answer").parameter("Digits")).isEqualTo("42");
        assertThat(service.only("/answer").parameter("CallStatus")).isEqualTo("in-progress");
        assertThat(words(call)).containsExactly("Two keys, please.", "Thank you.");
    }

    @Test
    void theKeyThatEndsIsNotAmongTheKeys() {
        var call = asked("action='/answer'", "");
        call.press("0163#");
        assertThat(service.only("/answer").parameter("Digits")).isEqualTo("0163");
        assertThat(service.only("/answer").parameter("FinishedOnKey")).isEqualTo("#");
    }

    @Test
    void withoutAKeyThatEndsAllKeysCount() {
        var call = asked("action='/answer' finishOnKey='' timeout='3'", "");
        call.press("1#*");
        call.staySilent();
        assertThat(service.only("/answer").parameter("Digits")).isEqualTo("1#*");
    }

    @Test
    void theKeyThatEndsDoesNothingBeforeAnyOther() {
        var call = asked("action='/answer'", "");
        call.press("#");
        assertThat(call.asked()).isPresent();
        assertThat(service.received("/answer")).isEmpty();
    }

    @Test
    void silenceGoesOnWithTheNextVerb() {
        var call = asked("action='/answer' timeout='5'", "<Say>Press a key.</Say>");
        call.staySilent();
        assertThat(service.received("/answer")).isEmpty();
        assertThat(words(call)).containsExactly("Press a key.", "Nothing came.");
        assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
    }

    @Test
    void silenceGoesToTheActionWhereTheActionIsToKnow() {
        var call = asked("action='/answer' actionOnEmptyResult='true'", "");
        call.staySilent();
        assertThat(service.only("/answer").parameter("Digits")).isEmpty();
        assertThat(words(call)).containsExactly("Thank you.");
    }

    @Test
    void theTimeToAnswerBeginsAfterWhatIsSaidAndAgainAfterEachKey() {
        var network = asking("action='/answer' timeout='5'", "<Say>one two three four five</Say><Pause length='3'/>");
        var call = network.dial(ScriptedService.CALLER);
        network.pass(Duration.ofSeconds(5));
        assertThat(call.asked()).as("after 2 s of words and 3 s of silence").isPresent();
        network.pass(Duration.ofMillis(4900));
        call.press("7");
        network.pass(Duration.ofMillis(4900));
        assertThat(service.received("/answer")).isEmpty();
        network.pass(Duration.ofMillis(100));
        assertThat(service.only("/answer").parameter("Digits")).isEqualTo("7");
    }

    @Test
    void aKeyInterruptsWhatIsSaid() {
        var call = asked("action='/answer' numDigits='1'", "<Say>A long question.</Say>");
        call.press("1");
        assertThat(call.heard().getFirst().toTheEnd()).isFalse();
        assertThat(service.said("/answer", "Digits")).containsExactly("1");
    }

    @Test
    void whatMayNotBeInterruptedIsHeardToItsEnd() {
        var call = asked("action='/answer' numDigits='1' bargeIn='false'", "<Say>A long question.</Say>");
        call.press("1");
        call.listen();
        assertThat(call.heard().getFirst().toTheEnd()).isTrue();
        assertThat(service.received("/answer")).isEmpty();
    }

    @Test
    void speechGoesToTheActionAfterASilence() {
        var network = asking(
                "action='/answer' input='dtmf speech' speechTimeout='2' language='en-GB' hints='hotel, taxi'",
                "<Say>Where?</Say>");
        var call = network.dial(ScriptedService.CALLER);
        call.listen();
        assertThat(call.asked()).contains(new Asked(true, true, "en-GB", List.of("hotel", "taxi"), 0, "#"));
        call.say("in a hotel");
        network.pass(Duration.ofMillis(3100));
        assertThat(service.received("/answer")).isEmpty();
        network.pass(Duration.ofMillis(100));
        assertThat(service.only("/answer").parameter("SpeechResult")).isEqualTo("in a hotel");
        assertThat(service.only("/answer").parameter("Digits")).isEmpty();
    }

    @Test
    void keysCountForNothingOnceSpeechHasBegun() {
        var call = asked("action='/answer' input='dtmf speech'", "");
        call.say("help");
        call.press("1#");
        call.staySilent();
        assertThat(service.only("/answer").parameter("SpeechResult")).isEqualTo("help");
    }

    @Test
    void speechCountsForNothingOnceAKeyWasPressedOrWhereKeysAloneAreTaken() {
        var keys = asked("action='/answer' input='dtmf speech' numDigits='2'", "");
        keys.press("1");
        keys.say("help");
        keys.press("2");
        assertThat(service.only("/answer").parameter("SpeechResult")).isEmpty();
        var deaf = asked("action='/answer'", "");
        deaf.say("help");
        deaf.staySilent();
        assertThat(words(deaf)).containsExactly("Nothing came.");
    }

    @Test
    void whatIsUnderstoodSoFarGoesToWhereItIsWanted() {
        var call = asked("action='/answer' input='speech' partialResultCallback='/partial'", "");
        call.say("in a hotel");
        assertThat(service.only("/partial").parameter("UnstableSpeechResult")).isEqualTo("in a hotel");
        assertThat(service.received("/answer")).isEmpty();
    }

    @Test
    void withoutAnActionTheSameDocumentIsAskedAgain() {
        var call = asked("numDigits='1'", "");
        call.press("1");
        assertThat(service.said("/voice", "Digits")).containsExactly("", "1");
    }

    @Test
    void whatIsSaidIsHeardInOrderWithItsLanguageAndVoice() {
        service.on("/voice", "<Gather action='/answer' input='dtmf'>"
                + "<Say language='cy-GB' voice='Polly.Gwyneth' loop='2'>Pwyswch 1.</Say><Play>/tone.mp3</Play></Gather>");
        var call = service.dialled();
        call.listen();
        assertThat(call.heard()).extracting(Heard::kind, Heard::words, Heard::language, Heard::voice, Heard::toTheEnd)
                .containsExactly(
                        tuple(Heard.Kind.SAY, "Pwyswch 1.", "cy-GB", "Polly.Gwyneth", true),
                        tuple(Heard.Kind.SAY, "Pwyswch 1.", "cy-GB", "Polly.Gwyneth", true),
                        tuple(Heard.Kind.PLAY, "/tone.mp3", "en-US", "", true));
    }

    private PracticeCall asked(String attributes, String prompts) {
        return asking(attributes, prompts).dial(ScriptedService.CALLER);
    }

    private PhoneNetwork asking(String attributes, String prompts) {
        service.on("/voice", "<Gather " + attributes + ">" + prompts + "</Gather><Say>Nothing came.</Say>");
        return service.network();
    }
}
