package org.makesafe.script;

import java.time.LocalDateTime;
import org.makesafe.script.Reading.Fault;

/**
 * Free text.
 *
 * @param verbatim whether these are the caller's exact words, kept apart from the handler's
 * @param max the most characters it takes
 */
public record FreeText(boolean verbatim, int max) implements AnswerType {
    @Override
    public String name() {
        return verbatim ? "VERBATIM" : "TEXT";
    }

    @Override
    public Reading read(Value raw, LocalDateTime now) {
        return raw instanceof Value.Several
                ? Reading.not(Fault.WRONG_SHAPE, "Give one piece of text.")
                : Texts.single(raw, max);
    }

    @Override
    public String show(Value value) {
        String text = value instanceof Value.Words(var words) ? words : "";
        return verbatim ? "“" + text + "”" : text;
    }
}
