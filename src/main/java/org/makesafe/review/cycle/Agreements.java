package org.makesafe.review.cycle;

import java.util.List;
import java.util.Optional;
import org.makesafe.review.cycle.Agreement.Pair;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares what first and second reviewers made of the same calls. Reading changes nothing. */
@Service
@Transactional(readOnly = true)
public class Agreements {
    private final ReviewRows rows;
    private final ReviewEntryRows entries;

    Agreements(ReviewRows rows, ReviewEntryRows entries) {
        this.rows = rows;
        this.entries = entries;
    }

    /** Agreement on every area over the calls that ended in a month, such as 2026-11, and that both have assessed. */
    public List<Agreement> in(String month) {
        return Agreement.of(rows.doubled(month).stream().map(ReviewRow::callId)
                .map(call -> pair(entries.findByCallIdOrderByNumber(call).stream().map(ReviewEntryRow::entry).toList()))
                .flatMap(Optional::stream).toList());
    }

    /** What was made of a call independently: the first assessment in each role, before either had seen the other's. */
    private static Optional<Pair> pair(List<ReviewEntry> made) {
        return first(made, ReviewRole.REVIEWER)
                .flatMap(one -> first(made, ReviewRole.SECOND_REVIEWER).map(other -> new Pair(one, other)));
    }

    private static Optional<Assessment> first(List<ReviewEntry> made, ReviewRole role) {
        return made.stream().filter(entry -> entry.role() == role).map(ReviewEntry::assessment)
                .flatMap(Optional::stream).findFirst();
    }
}
