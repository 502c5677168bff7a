package org.makesafe.review.cycle;

import java.util.Optional;
import java.util.stream.Stream;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.flow.Outcome.Refused;
import org.makesafe.script.Texts;

/** Decides a step in a review by {@link ReviewTable}. Pure. */
final class Rules {
    private Rules() {}

    /**
     * The row that allows the step, or why there is none.
     *
     * @param role what the officer is in this review; empty where it is none of theirs
     */
    static Outcome<Transition> decide(Review review, Optional<ReviewRole> role, ReviewStep step) {
        if (role.isEmpty()) {
            return ReviewRefusal.NOT_YOURS_TO_REVIEW.refused();
        }
        var allowed = ReviewTable.find(role.get(), review.state(), step.action());
        return allowed.isEmpty()
                ? ReviewRefusal.NOT_POSSIBLE_NOW.refused()
                : fault(allowed.get(), step).orElseGet(() -> new Moved<>(allowed.get()));
    }

    private static Optional<Outcome<Transition>> fault(Transition allowed, ReviewStep step) {
        boolean blank = step.comment().isBlank();
        if (blank && allowed.comment() == Transition.Comment.REQUIRED) {
            return Optional.of(ReviewRefusal.REVIEW_COMMENT_REQUIRED.refused());
        }
        if (!blank && allowed.comment() == Transition.Comment.NONE) {
            return Optional.of(ReviewRefusal.REVIEW_COMMENT_NOT_TAKEN.refused());
        }
        if (step.action() == Action.REFER
                && Stream.of(Referral.values()).noneMatch(to -> to.name().equals(step.detail()))) {
            return Optional.of(ReviewRefusal.REFERRAL_REQUIRED.refused());
        }
        if (step.action() == Action.ASSESS && Assessment.read(step.detail()).isEmpty()) {
            return Optional.of(ReviewRefusal.ASSESSMENT_INCOMPLETE.refused());
        }
        return Texts.fault(step.comment(), Texts.NOTE_MAX)
                .map(fault -> new Refused<>(fault.fault().name(), fault.sentence(), fault.about()));
    }
}
