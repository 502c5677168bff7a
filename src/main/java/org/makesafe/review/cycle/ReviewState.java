package org.makesafe.review.cycle;

/** Where the review of a call stands. */
public enum ReviewState {
    /** Nothing asks for a review; any supervisor can take it all the same. */
    NOT_SELECTED,
    AWAITING_REVIEW,
    WITH_REVIEWER,
    /** The handler is to correct something, or to answer. */
    RETURNED,
    /** The handler has answered; the reviewer looks again. */
    CORRECTED,
    CLOSED,
    /** Passed on to somebody outside the control room. */
    REFERRED,
    /** Closed or referred once, and to be looked at again. */
    REOPENED
}
