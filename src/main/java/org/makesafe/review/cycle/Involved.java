package org.makesafe.review.cycle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.call.record.PhoneFact;

/** Who an officer is in a review. Nobody reviews a call that they were on, however shortly. */
final class Involved {
    private Involved() {}

    /** Every officer who was on the call. */
    static Set<String> in(List<Entry> journal) {
        return journal.stream().filter(entry -> switch (entry.fact()) {
            case Fact.Opened _ -> entry.channel() != Channel.IVR;
            case Fact.Resumed _,PhoneFact.Taken _ -> true;
            default -> false;
        }).map(Entry::by).collect(Collectors.toSet());
    }

    /** The officer's role; empty where the review is none of theirs. */
    static Optional<ReviewRole> role(Review review, Set<String> onTheCall, String officer, boolean supervisor) {
        if (officer.equals(review.handler())) {
            return Optional.of(ReviewRole.HANDLER);
        }
        if (!supervisor || onTheCall.contains(officer)) {
            return Optional.empty();
        }
        if (officer.equals(review.reviewer())) {
            return Optional.of(ReviewRole.REVIEWER);
        }
        return Optional.of(review.secondDue() ? ReviewRole.SECOND_REVIEWER : ReviewRole.SUPERVISOR);
    }
}
