package org.makesafe.script;

import java.time.LocalDateTime;
import org.makesafe.script.Reading.Fault;

/** A whole number from {@code min} to {@code max}, both included. */
public record WholeNumber(int min, int max) implements AnswerType {
    @Override
    public String name() {
        return "NUMBER";
    }

    @Override
    public Reading read(Value raw, LocalDateTime now) {
        if (!(Texts.single(raw, 20) instanceof Reading.Read(Value.Words(var text)))) {
            return Texts.single(raw, 20);
        }
        String sentence = "Give a whole number from %d to %d.".formatted(min, max);
        if (!text.matches("-?\\d{1,9}")) {
            return Reading.not(Fault.NOT_A_NUMBER, sentence, min, max);
        }
        int number = Integer.parseInt(text);
        return number < min || number > max
                ? Reading.not(Fault.OUT_OF_RANGE, sentence, min, max)
                : Reading.of(Integer.toString(number));
    }

    @Override
    public String show(Value value) {
        return Texts.join(value.ids());
    }
}
