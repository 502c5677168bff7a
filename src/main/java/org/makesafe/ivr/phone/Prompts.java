package org.makesafe.ivr.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Says and plays one thing after the other. */
final class Prompts {
    /** How long a recording is taken to be, for the practice phone never plays one. */
    private static final Duration RECORDING = Duration.ofSeconds(5);
    private static final int ENDLESS = 1000;

    private final Leg call;
    private final List<Verb> verbs;
    private int current = -1;
    private int left;
    private Instant until;
    private int place = -1;

    /** @param verbs only Say, Play and Pause */
    Prompts(Leg call, List<Verb> verbs) {
        this.call = call;
        this.verbs = verbs;
        this.until = call.now();
    }

    /** What is being heard has come to its end, if anything was; begins the next thing, false if there is none. */
    boolean next() {
        if (place >= 0)
            call.transcript().whole(place);
        place = -1;
        if (left == 0) {
            if (++current >= verbs.size())
                return false;
            int loop = verbs.get(current).number("loop", 1);
            left = loop == 0 ? ENDLESS : loop;
        }
        left--;
        begin(verbs.get(current));
        return true;
    }

    /** When what is being heard comes to its end. */
    Instant until() {
        return until;
    }

    /** Whether words are being said, and not music, or nothing. */
    boolean saying() {
        return current >= 0 && current < verbs.size() && verbs.get(current).name().equals("Say");
    }

    private void begin(Verb verb) {
        switch (verb.name()) {
            case "Say" -> {
                until = call.now().plus(Speech.length(verb.text()));
                hear(Heard.Kind.SAY, verb);
            }
            case "Play" -> {
                until = call.now().plus(RECORDING);
                hear(Heard.Kind.PLAY, verb);
            }
            default -> until = call.now().plusSeconds(verb.number("length", 1));
        }
    }

    private void hear(Heard.Kind kind, Verb verb) {
        if (call.hasSignal())
            place = call.transcript().begin(new Heard(call.now(), kind, verb.text(), verb.word("language", "en-US"),
                    verb.word("voice", ""), false));
    }
}
