package org.makesafe.call;

import org.jspecify.annotations.Nullable;
import org.makesafe.script.Basis;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Status;
import org.makesafe.script.Value;

/**
 * An answer as submitted.
 *
 * @param value as typed; null unless the status is ANSWERED
 * @param basis how it is known; null where nobody said
 */
public record GivenAnswer(QuestionKey key, Status status, @Nullable Value value, @Nullable Basis basis,
        @Nullable String note) {}
