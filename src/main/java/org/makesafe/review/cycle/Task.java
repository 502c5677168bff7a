package org.makesafe.review.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer is to do about a record.
 *
 * @param dueOn a day of the force's calendar
 * @param doneBy null while it is to be done
 */
public record Task(UUID id, UUID call, String officer, String text, LocalDate dueOn, String setBy, Instant setAt,
        @Nullable String doneBy) {
    /** Whether it should have been done by now. */
    public boolean overdue(LocalDate today) {
        return doneBy == null && dueOn.isBefore(today);
    }
}
