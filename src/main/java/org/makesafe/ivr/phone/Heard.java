package org.makesafe.ivr.phone;

import java.time.Instant;

/**
 * One thing that somebody heard on the telephone.
 *
 * @param at when it began
 * @param words the words, or the address of a recording
 * @param language as the document says, {@code en-US} where it says nothing
 * @param voice as the document says, empty where it says nothing
 * @param toTheEnd whether it was heard to its end; false too while it is being said
 */
public record Heard(Instant at, Kind kind, String words, String language, String voice, boolean toTheEnd) {
    /** What makes the sound. */
    public enum Kind {
        /** A voice that reads words. */
        SAY,
        /** A recording or music. */
        PLAY,
        /** The tone before a recording is made. */
        TONE,
        /** The person at the other end. */
        PERSON
    }

    Heard whole() {
        return new Heard(at, kind, words, language, voice, true);
    }
}
