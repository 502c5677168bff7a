package org.makesafe.call;

/** What the person who submits a step believes about the call, so that nobody overwrites what they have not seen. */
public sealed interface Expected {
    /** Nothing: the step adds to whatever is there. */
    record Anything() implements Expected {}

    /** The whole call is at this version, as {@link CallView#steps} counts them. */
    record Version(int version) implements Expected {}

    /**
     * The latest answer to the question is this journal entry.
     *
     * @param entry 0 where the question was unanswered
     */
    record AnswerSeen(int entry) implements Expected {}
}
