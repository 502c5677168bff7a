package org.makesafe.ivr.phone;

import java.time.Duration;

/** How long it takes to say something. */
final class Speech {
    private static final Duration WORD = Duration.ofMillis(400);

    private Speech() {}

    static Duration length(String words) {
        return WORD.multipliedBy(words.split("\\s+").length);
    }
}
