package org.makesafe.ivr.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Record: takes down what the caller says, up to a key, a silence or the longest time. Where nothing was said it goes on with the next
 * verb. Source: Twilio, TwiML Record.
 */
final class Recording implements Activity {
    private static final int SILENCE = 5;
    private static final int LONGEST = 3600;
    private static final String KEYS = "1234567890*#";

    private final Player player;
    private final Verb verb;
    private final Hook from;
    private final String sid;
    private Instant began;
    private Instant due;
    private String words = "";

    Recording(Player player, Verb verb) {
        this.player = player;
        this.verb = verb;
        this.from = player.address("", "POST");
        this.sid = player.call().network().sid("RE");
        this.began = player.call().now();
        this.due = began;
    }

    @Override
    public void start() {
        var call = player.call();
        if (verb.flag("playBeep", true) && call.hasSignal())
            call.transcript().begin(new Heard(call.now(), Heard.Kind.TONE, "", "", "", true));
        began = call.now();
        wait(Duration.ZERO);
    }

    @Override
    public Optional<Instant> due() {
        return Optional.of(due);
    }

    @Override
    public void speech(String more) {
        words = (words + " " + more).strip();
        wait(Speech.length(more));
    }

    @Override
    public void key(char key) {
        if (verb.word("finishOnKey", KEYS).indexOf(key) >= 0)
            finish(Character.toString(key));
    }

    @Override
    public void timeUp() {
        finish("");
    }

    @Override
    public void stop(Stop why) {
        var afterwards = afterwards();
        if (!words.isEmpty() && why == Stop.HUNG_UP)
            player.tell(verb, kept("hangup"));
        afterwards.run();
    }

    /** Silence ends it after a while, and length in any case. */
    private void wait(Duration speech) {
        var silent = player.call().now().plus(speech).plusSeconds(verb.number("timeout", SILENCE));
        var full = began.plusSeconds(verb.number("maxLength", LONGEST));
        due = silent.isBefore(full) ? silent : full;
    }

    private void finish(String digits) {
        var afterwards = afterwards();
        if (words.isEmpty())
            player.next();
        else
            player.go(player.address(verb.word("action", ""), verb.method()), kept(digits));
        afterwards.run();
    }

    private Map<String, String> kept(String digits) {
        var more = recording();
        more.put("Digits", digits);
        return more;
    }

    private Map<String, String> recording() {
        var call = player.call();
        var more = new LinkedHashMap<String, String>();
        more.put("RecordingSid", sid);
        more.put("RecordingUrl", call.network().line().resource("Recordings/" + sid));
        more.put("RecordingDuration", Long.toString(Math.max(1, Duration.between(began, call.now()).toSeconds())));
        return more;
    }

    /** What the network tells apart from the call: that the recording is ready, and then its words. */
    private Runnable afterwards() {
        var call = player.call();
        String status = words.isEmpty() ? "absent" : "completed";
        var about = recording();
        about.put("RecordingStatus", status);
        about.put("RecordingChannels", "1");
        about.put("RecordingSource", "RecordVerb");
        var written = recording();
        written.put("TranscriptionSid", call.network().sid("TR"));
        written.put("TranscriptionText", words);
        written.put("TranscriptionStatus", "completed");
        boolean told = List.of(verb.word("recordingStatusCallbackEvent", "completed").split(" ")).contains(status);
        return () -> {
            if (told)
                tell("recordingStatusCallback", about);
            if (!words.isEmpty())
                tell("transcribeCallback", written);
        };
    }

    private void tell(String attribute, Map<String, String> about) {
        if (verb.has(attribute))
            player.call().network().courier().carry(
                    from.relative(verb.word(attribute, ""), verb.word(attribute + "Method", "POST")),
                    player.call().parameters(about));
    }
}
