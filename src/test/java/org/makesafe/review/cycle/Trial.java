package org.makesafe.review.cycle;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reviews and steps for tests that need no database. */
final class Trial {
    static final UUID CALL = new UUID(3, 6);
    static final Instant AT = Instant.parse("2026-11-25T09:00:00Z");

    private Trial() {}

    static Review review(ReviewState state, boolean doubled, @Nullable String reviewer, @Nullable String second) {
        return new Review(CALL, 4, 17, "MS-26-0000017", "taker", AT, "2026-11", state, Set.of(), doubled, reviewer,
                second, AT, false);
    }

    static ReviewStep step(Action action, String comment, String detail) {
        return new ReviewStep(CALL, "officer", true, "step-1", 4, action, comment, detail);
    }

    static ReviewEntry entry(int number, String by, ReviewRole role, Action action, String comment, String detail) {
        return new ReviewEntry(number, AT, by, role, action, ReviewState.WITH_REVIEWER, ReviewState.WITH_REVIEWER,
                comment, detail);
    }

    /** An assessment with the same mark for everything. */
    static String all(Assessment.Mark mark) {
        return Assessment.of(_ -> mark.name()).orElseThrow().text();
    }
}
