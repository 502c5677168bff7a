package org.makesafe.review.cycle;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who sees what of a review. A handler sees what is meant for them, and no referral: it may be about them. A second reviewer sees
 * nothing of what the first one thinks until both have assessed the call, nor the first one of the second.
 */
final class Seen {
    private static final Set<Action> FOR_HANDLERS = EnumSet.of(Action.ASK, Action.RETURN, Action.CORRECT, Action.CLOSE,
            Action.READ);
    private static final Set<ReviewState> GIVEN_BACK = EnumSet.of(ReviewState.RETURNED, ReviewState.CORRECTED,
            ReviewState.CLOSED);
    /** What says nothing about how a call was taken. */
    private static final Set<Action> NEUTRAL = EnumSet.of(Action.ASK, Action.TAKE, Action.RELEASE);

    private Seen() {}

    /** The entries that an officer sees, in order; none for somebody whom the review is none of. */
    static List<ReviewEntry> entries(Review review, Optional<ReviewRole> role, String officer,
            List<ReviewEntry> all) {
        return role.map(as -> switch (as) {
            case HANDLER -> all.stream().filter(entry -> forHandler(review, entry)).toList();
            case REVIEWER, SECOND_REVIEWER, SUPERVISOR -> blind(review, officer, all)
                    ? all.stream().filter(e -> NEUTRAL.contains(e.action()) || e.by().equals(officer)).toList()
                    : all;
        }).orElse(List.of());
    }

    /** Where the review stands, as the officer may know it. */
    static ReviewState state(Review review, Optional<ReviewRole> role) {
        boolean referred = review.state() == ReviewState.REFERRED;
        return referred && role.filter(as -> as == ReviewRole.HANDLER).isPresent()
                ? ReviewState.WITH_REVIEWER
                : review.state();
    }

    private static boolean forHandler(Review review, ReviewEntry entry) {
        return FOR_HANDLERS.contains(entry.action()) || (entry.action() == Action.ASSESS
                && entry.role() == ReviewRole.REVIEWER && GIVEN_BACK.contains(review.state()));
    }

    /** Whether one of two independent assessments is still to come, so that nobody but their own author may read either. */
    private static boolean blind(Review review, String officer, List<ReviewEntry> all) {
        if (!review.doubled()) {
            return false;
        }
        var assessed = all.stream().filter(entry -> entry.action() == Action.ASSESS).map(ReviewEntry::by)
                .collect(Collectors.toSet());
        boolean first = officer.equals(review.reviewer());
        return first ? !assessed.contains(officer) : review.secondReviewer() == null;
    }
}
