package org.makesafe.review.cycle;

/** What an officer is in one review. It goes by the review, not by the officer's job alone. */
public enum ReviewRole {
    /** The handler of the call, also where they are a supervisor besides. */
    HANDLER,
    /** The supervisor who has the review, or had it last. */
    REVIEWER,
    /** A supervisor who could give the second, independent assessment. */
    SECOND_REVIEWER,
    /** Any other supervisor who was not on the call. */
    SUPERVISOR
}
