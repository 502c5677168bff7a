package org.makesafe.review.cycle;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of reviews. Reading changes nothing. */
@Service
@Transactional(readOnly = true)
public class ReviewLists {
    private static final List<ReviewState> OPEN = Stream.of(ReviewState.values()).filter(state -> switch (state) {
        case AWAITING_REVIEW, WITH_REVIEWER, RETURNED, CORRECTED, REOPENED -> true;
        case NOT_SELECTED, CLOSED, REFERRED -> false;
    }).toList();
    private static final List<ReviewState> UNTAKEN = List.of(ReviewState.AWAITING_REVIEW, ReviewState.REOPENED);
    private final ReviewRows rows;

    ReviewLists(ReviewRows rows) {
        this.rows = rows;
    }

    /**
     * Which reviews a list holds.
     *
     * @param reviewer only this one's; null for everybody's
     * @param handler only of this handler's calls; null for everybody's
     * @param month only of calls that ended in it, such as 2026-11; null for every month
     */
    public record Filter(@Nullable String reviewer, @Nullable String handler, @Nullable String month) {
        /** Every review. */
        public static final Filter NONE = new Filter(null, null, null);
    }

    /** The last review of a page, to go on after: by when it is due, then by the number of its call. */
    public record After(Instant due, long number) {
        /** The first page. */
        public static final After NOTHING = new After(Instant.EPOCH, 0);
    }

    /** Reviews in which somebody has still something to do, what is due first. */
    public List<Review> open(Filter filter, After after, int size) {
        return page(OPEN, filter, after, size);
    }

    /** Reviews that nobody has taken, the ones due first: for whoever watches that nothing is left lying. */
    public List<Review> waiting(int size) {
        return page(UNTAKEN, Filter.NONE, After.NOTHING, size);
    }

    /** Calls that this officer could assess second, in the order they were taken. */
    public List<Review> toAssessSecond(String officer, long afterNumber, int size) {
        return reviews(rows.toAssessSecond(officer, afterNumber, Limit.of(size)));
    }

    /** Reviews of this handler's calls in which something was done, the latest call first. */
    List<Review> reached(String handler, long beforeNumber, int size) {
        return reviews(rows.reached(handler, beforeNumber, Limit.of(size)));
    }

    /** How many reviews came back to this handler and were not answered or read. */
    public int unread(String handler) {
        return rows.countByHandlerAndFeedback(handler, true);
    }

    private List<Review> page(List<ReviewState> states, Filter filter, After after, int size) {
        return reviews(rows.page(states, filter.reviewer(), filter.handler(), filter.month(), after.due(),
                after.number(), Limit.of(size)));
    }

    private static List<Review> reviews(List<ReviewRow> found) {
        return found.stream().map(ReviewRow::review).toList();
    }
}
