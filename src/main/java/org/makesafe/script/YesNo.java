package org.makesafe.script;

import java.time.LocalDateTime;
import java.util.List;

/** Yes or no. */
public record YesNo() implements AnswerType {
    private static final List<Option> OPTIONS = List.of(new Option("yes", "Yes"), new Option("no", "No"));

    @Override
    public String name() {
        return "YES_NO";
    }

    @Override
    public List<Option> options() {
        return OPTIONS;
    }

    @Override
    public Reading read(Value raw, LocalDateTime now) {
        return Choice.oneOf(OPTIONS, raw instanceof Value.Words(var text) ? new Value.Words(plain(text)) : raw);
    }

    @Override
    public String show(Value value) {
        return Choice.labels(OPTIONS, value);
    }

    private static String plain(String text) {
        return switch (text) {
            case "true" -> "yes";
            case "false" -> "no";
            default -> text;
        };
    }
}
