package org.makesafe.flow;

import org.jspecify.annotations.Nullable;
import org.makesafe.script.Status;
import org.makesafe.script.Value;

/**
 * What became of a question, as far as the way through the script is concerned.
 *
 * @param value present exactly when the status is {@link Status#ANSWERED}
 */
public record Answer(Status status, @Nullable Value value) {
    public Answer {
        if ((status == Status.ANSWERED) != (value != null)) {
            throw new IllegalArgumentException("A value goes with ANSWERED and with nothing else: " + status);
        }
    }

    /** An answer with a value. */
    public static Answer of(Value value) {
        return new Answer(Status.ANSWERED, value);
    }
}
