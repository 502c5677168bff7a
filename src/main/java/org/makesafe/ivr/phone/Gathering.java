package org.makesafe.ivr.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Gather: asks, and waits for keys or speech, whichever comes first. Silence, and a key that ends nothing, go on with the next verb
 * unless {@code actionOnEmptyResult} is set. Source: Twilio, TwiML Gather.
 */
final class Gathering implements Activity {
    private static final int TIMEOUT = 5;
    /** How long a silence {@code speechTimeout="auto"} takes for the end of a sentence. */
    private static final int AUTO = 2;

    private final Player player;
    private final Verb verb;
    private final Asked asked;
    private final Prompts prompts;
    private final Duration timeout;
    private final StringBuilder digits = new StringBuilder();
    private String spoken = "";
    private boolean prompting;
    private Instant due;

    Gathering(Player player, Verb verb) {
        this.player = player;
        this.verb = verb;
        this.asked = Asked.by(verb);
        this.prompts = new Prompts(player.call(), verb.nested());
        this.timeout = Duration.ofSeconds(verb.number("timeout", TIMEOUT));
        this.due = player.call().now();
    }

    @Override
    public void start() {
        prompting = true;
        timeUp();
    }

    @Override
    public Optional<Instant> due() {
        return Optional.of(due);
    }

    @Override
    public void timeUp() {
        if (prompting) {
            prompting = prompts.next();
            due = prompting ? prompts.until() : player.call().now().plus(timeout);
        } else if (!spoken.isEmpty()) {
            submit(Map.of("SpeechResult", spoken, "Confidence", "0.9"));
        } else {
            finish("");
        }
    }

    @Override
    public void key(char key) {
        if (!asked.keys() || !spoken.isEmpty() || deaf())
            return;
        if (asked.finishOnKey().indexOf(key) >= 0) {
            // It ends what was keyed in, and nothing else.
            if (!digits.isEmpty())
                finish(Character.toString(key));
            return;
        }
        digits.append(key);
        interrupt(timeout);
        if (digits.length() == asked.numDigits())
            finish("");
    }

    @Override
    public void speech(String words) {
        if (!asked.speech() || !digits.isEmpty() || deaf())
            return;
        spoken = (spoken + " " + words).strip();
        String silence = verb.word("speechTimeout", Long.toString(timeout.toSeconds()));
        interrupt(Speech.length(words)
                .plusSeconds(silence.equals("auto") ? AUTO : verb.number("speechTimeout", (int) timeout.toSeconds())));
        if (verb.has("partialResultCallback"))
            player.call().network().courier().carry(
                    player.address(verb.word("partialResultCallback", ""),
                            verb.word("partialResultCallbackMethod", "POST")),
                    player.call().parameters(Map.of("UnstableSpeechResult", spoken, "Stability", "0.5",
                            "SequenceNumber", "0")));
    }

    @Override
    public Optional<Asked> asked() {
        return prompting ? Optional.empty() : Optional.of(asked);
    }

    @Override
    public boolean talks() {
        return prompting || !spoken.isEmpty();
    }

    private boolean deaf() {
        return prompting && !verb.flag("bargeIn", true);
    }

    private void interrupt(Duration wait) {
        prompting = false;
        due = player.call().now().plus(wait);
    }

    private void finish(String key) {
        if (digits.isEmpty() && !verb.flag("actionOnEmptyResult", false)) {
            player.next();
            return;
        }
        var more = new LinkedHashMap<String, String>();
        more.put("Digits", digits.toString());
        more.put("FinishedOnKey", key);
        more.put("msg", "Gather End");
        submit(more);
    }

    private void submit(Map<String, String> more) {
        player.go(player.address(verb.word("action", ""), verb.method()), more);
    }
}
