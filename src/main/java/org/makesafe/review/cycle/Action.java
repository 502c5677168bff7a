package org.makesafe.review.cycle;

/** What can be done in a review. */
public enum Action {
    /** A handler asks for a review of an own call. */
    ASK,
    TAKE,
    RELEASE,
    ASSESS,
    RETURN,
    CORRECT,
    CLOSE,
    REFER,
    REOPEN,
    /** A handler has read what came back. */
    READ
}
