package org.makesafe.ivr.phone;

import java.util.Set;

/** What a document is played for, which decides on the verbs that it may hold. Source: Twilio, TwiML Enqueue and Number. */
enum Part {
    /** The call itself. */
    CALL(Set.of("Say", "Play", "Pause", "Gather", "Redirect", "Hangup", "Enqueue", "Dial", "Record", "Reject")),
    /** Waiting, in a queue or alone in a conference. */
    WAIT(Set.of("Say", "Play", "Pause", "Gather", "Redirect", "Hangup", "Leave")),
    /** What only one of two hears before they are connected. */
    WHISPER(Set.of("Say", "Play", "Pause", "Gather", "Redirect", "Hangup"));

    private final Set<String> verbs;

    Part(Set<String> verbs) {
        this.verbs = verbs;
    }

    boolean allows(Verb verb) {
        return verbs.contains(verb.name());
    }
}
