package org.makesafe.rehearsal.scenario;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.makesafe.flow.Answer;
import org.makesafe.script.Question;
import org.makesafe.script.Reading;
import org.makesafe.script.Status;
import org.makesafe.script.Value;

/**
 * What an expert records for a question.
 *
 * @param value as typed; null where the status says why there is none
 * @param note what is noted beside it; null for nothing
 */
public record Expectation(Status status, @Nullable Value value, @Nullable String note) {
    /** The same words as answer. */
    static Expectation words(String text) {
        return new Expectation(Status.ANSWERED, new Value.Words(text), null);
    }

    static Expectation status(Status status) {
        return new Expectation(status, null, null);
    }

    /** What the question makes of it; a status where there is no value, or none that can be read. */
    public Answer answer(Question question, LocalDateTime now) {
        return value != null && question.type().read(value, now) instanceof Reading.Read(var read)
                ? Answer.of(read)
                : new Answer(status == Status.ANSWERED ? Status.NOT_KNOWN : status, null);
    }
}
