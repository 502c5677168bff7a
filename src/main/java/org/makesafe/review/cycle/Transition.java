package org.makesafe.review.cycle;

/**
 * One row of {@link ReviewTable}. The text of its button is {@code review.do.ACTION} in the bundles, and
 * what is said once it is done {@code review.done.ACTION}.
 *
 * @param comment whether words must, can or can't go with it
 */
public record Transition(ReviewRole role, ReviewState from, Action action, ReviewState to, Comment comment) {
    /** Whether words go with an action. */
    public enum Comment {
        REQUIRED,
        OPTIONAL,
        NONE
    }
}
