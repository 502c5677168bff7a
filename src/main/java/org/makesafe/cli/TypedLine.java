package org.makesafe.cli;

import java.util.LinkedHashMap;
import java.util.List;
import org.makesafe.script.AnswerType;
import org.makesafe.script.Details;
import org.makesafe.script.MultiChoice;
import org.makesafe.script.Value;

/** Reads an answer as it is typed in the terminal. */
final class TypedLine {
    private TypedLine() {}

    /**
     * The value that a line stands for. Options are given by number, id or label, several with commas between; details as plain
     * text, or as {@code field=value; field=value}.
     */
    static Value value(AnswerType type, String line) {
        if (type instanceof Details(var kind)) {
            return details(kind, line);
        }
        var options = type.options();
        if (options.isEmpty() || line.isEmpty()) {
            return new Value.Words(line);
        }
        boolean one = options.stream().anyMatch(o -> o.label().equalsIgnoreCase(line));
        var ids = one
                ? List.of(option(options, line))
                : List.of(line.split(",")).stream().map(word -> option(options, word.strip())).toList();
        return type instanceof MultiChoice || ids.size() > 1
                ? new Value.Several(ids)
                : new Value.Words(ids.getFirst());
    }

    private static String option(List<AnswerType.Option> options, String word) {
        if (word.matches("\\d{1,2}") && Integer.parseInt(word) >= 1 && Integer.parseInt(word) <= options.size()) {
            return options.get(Integer.parseInt(word) - 1).id();
        }
        return options.stream().filter(o -> o.label().equalsIgnoreCase(word)).map(AnswerType.Option::id).findFirst()
                .orElse(word);
    }

    private static Value details(Details.Kind kind, String line) {
        var fields = new LinkedHashMap<String, String>();
        for (String part : line.split(";")) {
            int sign = part.indexOf('=');
            String field = sign < 0 ? "" : part.substring(0, sign).strip();
            if (kind.fields().stream().noneMatch(f -> f.id().equals(field))) {
                return new Value.Words(line);
            }
            fields.put(field, part.substring(sign + 1).strip());
        }
        return new Value.Fields(fields);
    }
}
