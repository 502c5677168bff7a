package org.makesafe.ivr;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What Twilio says of a line, from its beginning to its end. Its words come in any order, so the furthest one counts. */
enum LineStatus {
    QUEUED(0),
    INITIATED(1),
    RINGING(2),
    ANSWERED(3),
    IN_PROGRESS(3),
    COMPLETED(9),
    BUSY(9),
    FAILED(9),
    NO_ANSWER(9),
    CANCELED(9);

    private static final int LAST = 9;
    private final int rank;

    LineStatus(int rank) {
        this.rank = rank;
    }

    /** The status with Twilio's word for it; empty for a word that is not known. */
    static Optional<LineStatus> of(String word) {
        return Arrays.stream(values()).filter(status -> status.word().equals(word)).findFirst();
    }

    /** Twilio's word for it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the line is at its end. Nothing comes after. */
    boolean over() {
        return rank == LAST;
    }

    /** Whether this is news to a line at that status. */
    boolean after(LineStatus other) {
        return !other.over() && rank > other.rank;
    }
}
