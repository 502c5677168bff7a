package org.makesafe.call.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.makesafe.flow.Answer;
import org.makesafe.script.Basis;
import org.makesafe.script.Status;
import org.makesafe.script.Value;

/**
 * The latest answer to a question.
 *
 * @param entry the journal entry that holds it, with the words as seen
 * @param personal whether it identifies the caller
 */
public record Recorded(int entry, Instant at, String by, Status status, @Nullable Value value, @Nullable Basis basis,
        @Nullable String note, boolean personal) {
    /** As the flow needs it. */
    public Answer answer() {
        return new Answer(status, value);
    }
}
