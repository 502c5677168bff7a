package org.makesafe.review.cycle;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that was done in a review. Never changed.
 *
 * @param number counts from 1 within the review, without gaps
 * @param comment empty where none was given
 * @param detail the assessment or the referral as it is kept; empty in every other action
 */
public record ReviewEntry(int number, Instant at, String by, ReviewRole role, Action action, ReviewState from,
        ReviewState to, String comment, String detail) {
    /** The assessment made; empty in every other action. */
    public Optional<Assessment> assessment() {
        return action == Action.ASSESS ? Assessment.read(detail) : Optional.empty();
    }

    /** Whom the call was referred to; empty in every other action. */
    public Optional<Referral> referral() {
        return Stream.of(Referral.values()).filter(to -> action == Action.REFER && to.name().equals(detail))
                .findFirst();
    }
}
