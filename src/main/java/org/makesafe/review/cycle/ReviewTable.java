package org.makesafe.review.cycle;

import static org.makesafe.review.cycle.Action.ASK;
import static org.makesafe.review.cycle.Action.ASSESS;
import static org.makesafe.review.cycle.Action.CLOSE;
import static org.makesafe.review.cycle.Action.CORRECT;
import static org.makesafe.review.cycle.Action.READ;
import static org.makesafe.review.cycle.Action.REFER;
import static org.makesafe.review.cycle.Action.RELEASE;
import static org.makesafe.review.cycle.Action.REOPEN;
import static org.makesafe.review.cycle.Action.RETURN;
import static org.makesafe.review.cycle.Action.TAKE;
import static org.makesafe.review.cycle.ReviewRole.HANDLER;
import static org.makesafe.review.cycle.ReviewRole.REVIEWER;
import static org.makesafe.review.cycle.ReviewRole.SECOND_REVIEWER;
import static org.makesafe.review.cycle.ReviewRole.SUPERVISOR;
import static org.makesafe.review.cycle.ReviewState.AWAITING_REVIEW;
import static org.makesafe.review.cycle.ReviewState.CLOSED;
import static org.makesafe.review.cycle.ReviewState.CORRECTED;
import static org.makesafe.review.cycle.ReviewState.NOT_SELECTED;
import static org.makesafe.review.cycle.ReviewState.REFERRED;
import static org.makesafe.review.cycle.ReviewState.REOPENED;
import static org.makesafe.review.cycle.ReviewState.RETURNED;
import static org.makesafe.review.cycle.ReviewState.WITH_REVIEWER;
import static org.makesafe.review.cycle.Transition.Comment.NONE;
import static org.makesafe.review.cycle.Transition.Comment.OPTIONAL;
import static org.makesafe.review.cycle.Transition.Comment.REQUIRED;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one table of who may do what in a review, and where it leads. The service's check, the buttons of the pages, the page of the docs
 * and the tests all read it.
 */
public final class ReviewTable {
    /** Every row, by state and then by role, in the order in which a page offers them. */
    public static final List<Transition> ROWS = Stream
            .of(in(NOT_SELECTED, row(HANDLER, ASK, AWAITING_REVIEW, REQUIRED),
                    row(SUPERVISOR, TAKE, WITH_REVIEWER, NONE)),
                    in(AWAITING_REVIEW, row(SUPERVISOR, TAKE, WITH_REVIEWER, NONE)),
                    in(WITH_REVIEWER, row(REVIEWER, ASSESS, WITH_REVIEWER, OPTIONAL),
                            row(REVIEWER, RETURN, RETURNED, REQUIRED), row(REVIEWER, CLOSE, CLOSED, OPTIONAL),
                            row(REVIEWER, REFER, REFERRED, REQUIRED), row(REVIEWER, RELEASE, AWAITING_REVIEW, OPTIONAL),
                            row(SECOND_REVIEWER, ASSESS, WITH_REVIEWER, OPTIONAL),
                            row(SUPERVISOR, TAKE, WITH_REVIEWER, REQUIRED)),
                    in(RETURNED, row(HANDLER, CORRECT, CORRECTED, REQUIRED),
                            row(REVIEWER, TAKE, WITH_REVIEWER, REQUIRED),
                            row(SECOND_REVIEWER, ASSESS, RETURNED, OPTIONAL),
                            row(SUPERVISOR, TAKE, WITH_REVIEWER, REQUIRED)),
                    in(CORRECTED, row(REVIEWER, ASSESS, CORRECTED, OPTIONAL), row(REVIEWER, CLOSE, CLOSED, OPTIONAL),
                            row(REVIEWER, RETURN, RETURNED, REQUIRED), row(REVIEWER, REFER, REFERRED, REQUIRED),
                            row(SECOND_REVIEWER, ASSESS, CORRECTED, OPTIONAL),
                            row(SUPERVISOR, TAKE, WITH_REVIEWER, OPTIONAL)),
                    in(CLOSED, row(HANDLER, READ, CLOSED, OPTIONAL), row(HANDLER, ASK, REOPENED, REQUIRED),
                            row(REVIEWER, REOPEN, REOPENED, REQUIRED),
                            row(SECOND_REVIEWER, ASSESS, CLOSED, OPTIONAL),
                            row(SUPERVISOR, REOPEN, REOPENED, REQUIRED)),
                    in(REFERRED, row(REVIEWER, CLOSE, CLOSED, REQUIRED), row(REVIEWER, REOPEN, REOPENED, REQUIRED),
                            row(SECOND_REVIEWER, ASSESS, REFERRED, OPTIONAL),
                            row(SUPERVISOR, REOPEN, REOPENED, REQUIRED)),
                    in(REOPENED, row(REVIEWER, TAKE, WITH_REVIEWER, OPTIONAL),
                            row(SECOND_REVIEWER, ASSESS, REOPENED, OPTIONAL),
                            row(SUPERVISOR, TAKE, WITH_REVIEWER, OPTIONAL)))
            .flatMap(rows -> rows).toList();

    private ReviewTable() {}

    /** The row that allows this; empty where none does. */
    public static Optional<Transition> find(ReviewRole role, ReviewState from, Action action) {
        return offered(role, from).stream().filter(row -> row.action() == action).findFirst();
    }

    /** All that somebody in this role can do about a review that stands here. */
    public static List<Transition> offered(ReviewRole role, ReviewState from) {
        return ROWS.stream().filter(row -> row.role() == role && row.from() == from).toList();
    }

    private record Row(ReviewRole role, Action action, ReviewState to, Transition.Comment comment) {}

    private static Row row(ReviewRole role, Action action, ReviewState to, Transition.Comment comment) {
        return new Row(role, action, to, comment);
    }

    private static Stream<Transition> in(ReviewState from, Row... rows) {
        return Stream.of(rows).map(row -> new Transition(row.role(), from, row.action(), row.to(), row.comment()));
    }
}
