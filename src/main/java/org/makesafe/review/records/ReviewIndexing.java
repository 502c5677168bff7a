package org.makesafe.review.records;

import org.makesafe.review.cycle.ReviewMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has records found by where their review stands. It is written with the step of the review itself, for reviews outlive calls. */
@Component
class ReviewIndexing {
    private final RecordIndex index;

    ReviewIndexing(RecordIndex index) {
        this.index = index;
    }

    @EventListener
    void on(ReviewMoved moved) {
        index.review(moved.call());
    }
}
