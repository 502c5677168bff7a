package org.makesafe.review.cycle;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The review of one call as it stands.
 *
 * @param version rises by one with every step
 * @param number of the call
 * @param handler of the call when it last ended
 * @param month of the call's end, such as 2026-11, in the force's time zone
 * @param selected why a person is to look at it; empty where nothing asks for it
 * @param doubled whether a second reviewer is to assess it without seeing what the first one thinks
 * @param reviewer who has it, or had it last; null until it is taken, and once it is released
 * @param secondReviewer who assessed it second; null until then
 * @param dueAt when the next step is due; when the call ended where none is
 * @param feedback whether something came back that the handler has not answered or read
 */
public record Review(UUID call, int version, long number, String reference, String handler, Instant endedAt,
        String month, ReviewState state, Set<Selected> selected, boolean doubled, @Nullable String reviewer,
        @Nullable String secondReviewer, Instant dueAt, boolean feedback) {
    public Review {
        selected = Collections.unmodifiableSet(new TreeSet<>(selected));
    }

    /** The month that a moment falls in, such as 2026-11. */
    static String month(Instant at, ZoneId zone) {
        return YearMonth.from(at.atZone(zone)).toString();
    }

    /** Whether somebody has still something to do. */
    public boolean open() {
        return state != ReviewState.NOT_SELECTED && state != ReviewState.CLOSED && state != ReviewState.REFERRED;
    }

    /** Whether the next step should have been taken by now. */
    public boolean overdue(Instant now) {
        return open() && dueAt.isBefore(now);
    }

    /** Whether a second reviewer is still to assess it. */
    public boolean secondDue() {
        return doubled && secondReviewer == null && reviewer != null;
    }
}
