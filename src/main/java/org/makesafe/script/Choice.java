package org.makesafe.script;

import java.time.LocalDateTime;
import java.util.List;
import org.makesafe.script.Reading.Fault;

/** One of several options. */
public record Choice(List<Option> options) implements AnswerType {
    public Choice {
        options = List.copyOf(options);
    }

    @Override
    public String name() {
        return "CHOICE";
    }

    @Override
    public Reading read(Value raw, LocalDateTime now) {
        return oneOf(options, raw);
    }

    @Override
    public String show(Value value) {
        return labels(options, value);
    }

    static Reading oneOf(List<Option> options, Value raw) {
        Reading single = Texts.single(raw, 100);
        if (single instanceof Reading.Read(Value.Words(var id)) && options.stream().noneMatch(o -> o.id().equals(id))) {
            return Reading.not(Fault.NOT_AN_OPTION, "Choose one of: %s.".formatted(labels(options)), labels(options));
        }
        return single;
    }

    static String labels(List<Option> options) {
        return Texts.join(options.stream().map(Option::label).toList());
    }

    static String labels(List<Option> options, Value value) {
        return Texts.join(options.stream().filter(o -> value.ids().contains(o.id())).map(Option::label).toList());
    }
}
