package org.makesafe.rehearsal.scenario;

import org.jspecify.annotations.Nullable;

/**
 * What the caller says to a question.
 *
 * @param covert what they say instead when they can't talk freely; null for the same
 * @param expect what is to be recorded
 */
public record Reply(String say, @Nullable String covert, Expectation expect) {
    /** The words in a call that is covert, or not. */
    public String words(boolean covertly) {
        return covertly && covert != null ? covert : say;
    }
}
