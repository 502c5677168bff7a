package org.makesafe.ivr.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.makesafe.ivr.phone.ScriptedService.words;

import org.junit.jupiter.api.Test;

class RecordTest {
    private final ScriptedService service = new ScriptedService().on("/kept", "<Say>Thank you.</Say>");

    @Test
    void aMessageGoesToTheActionWhenAKeyEndsIt() {
        var call = recording("action='/kept'");
        call.say("Room 12, please call back.");
        call.press("#");
        var kept = service.only("/kept");
        assertThat(kept.parameter("RecordingSid")).matches("RE[0-9a-f]{32}");
        assertThat(kept.parameter("RecordingUrl")).endsWith("/Recordings/" + kept.parameter("RecordingSid"));
        assertThat(kept.parameter("RecordingDuration")).isEqualTo("1");
        assertThat(kept.parameter("Digits")).isEqualTo("#");
        assertThat(call.heard()).extracting(Heard::kind).containsExactly(Heard.Kind.TONE, Heard.Kind.SAY);
    }

    @Test
    void aMessageEndsWithSilenceOrWithTheLongestTime() {
        var silent = recording("action='/kept' timeout='4' playBeep='false'");
        silent.say("five words of a message");
        silent.staySilent();
        var full = recording("action='/kept' timeout='10' maxLength='3'");
        full.say("five words of a message");
        full.staySilent();
        assertThat(service.said("/kept", "RecordingDuration")).containsExactly("6", "3");
        assertThat(silent.heard()).extracting(Heard::kind).containsExactly(Heard.Kind.SAY);
    }

    @Test
    void nothingSaidGoesOnWithTheNextVerb() {
        var call = recording("action='/kept' playBeep='false' recordingStatusCallback='/ready'");
        call.staySilent();
        assertThat(service.received("/kept")).isEmpty();
        assertThat(service.received("/ready")).isEmpty();
        assertThat(words(call)).containsExactly("Nothing was recorded.");
    }

    @Test
    void whoHangsUpLeavesWhatWasSaid() {
        var call = recording("action='/kept'");
        call.say("Room 12");
        call.hangUp();
        assertThat(service.only("/kept").parameter("Digits")).isEqualTo("hangup");
        assertThat(service.only("/kept").parameter("CallStatus")).isEqualTo("completed");
    }

    @Test
    void whoHangsUpWithoutAWordLeavesNothing() {
        recording("action='/kept' recordingStatusCallback='/ready' recordingStatusCallbackEvent='completed absent'")
                .hangUp();
        assertThat(service.received("/kept")).isEmpty();
        assertThat(service.only("/ready").parameter("RecordingStatus")).isEqualTo("absent");
    }

    @Test
    void theRecordingAndThenItsWordsAreTold() {
        var call = recording(
                "action='/kept' transcribe='true' transcribeCallback='/words' recordingStatusCallback='/ready'");
        call.say("Room 12");
        call.press("1");
        assertThat(service.only("/ready").parameter("RecordingStatus")).isEqualTo("completed");
        assertThat(service.only("/words").parameter("TranscriptionText")).isEqualTo("Room 12");
        assertThat(service.only("/words").parameter("RecordingSid"))
                .isEqualTo(service.only("/kept").parameter("RecordingSid"));
    }

    @Test
    void withoutAnActionTheSameDocumentIsAskedAgain() {
        var call = recording("");
        call.say("Room 12");
        call.press("1");
        assertThat(service.said("/voice", "Digits")).containsExactly("", "1");
    }

    private PracticeCall recording(String attributes) {
        service.on("/voice", "<Record " + attributes + "/><Say>Nothing was recorded.</Say>");
        return service.dialled();
    }
}
