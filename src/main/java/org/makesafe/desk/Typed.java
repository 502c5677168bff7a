package org.makesafe.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.AnswerType;
import org.makesafe.script.Details;
import org.makesafe.script.MultiChoice;
import org.makesafe.script.Value;

/**
 * What was typed into a question's form, kept so that a refused answer can be shown again.
 *
 * @param values the options ticked, or the one thing typed
 * @param fields what the fields of a place, person or vehicle held, by field id
 */
record Typed(List<String> values, Map<String, String> fields, @Nullable String basis, String note) {
    private static final String FIELD = "field.";

    static Typed of(Map<String, String[]> form) {
        var fields = form.entrySet().stream().filter(e -> e.getKey().startsWith(FIELD))
                .collect(Collectors.toMap(e -> e.getKey().substring(FIELD.length()), e -> e.getValue()[0]));
        return new Typed(List.of(form.getOrDefault("value", new String[0])), fields, first(form, "basis"),
                orEmpty(first(form, "note")));
    }

    /** The value for a question of this type. */
    Value value(AnswerType type) {
        return switch (type) {
            case Details _ -> new Value.Fields(fields);
            case MultiChoice _ -> new Value.Several(values);
            default -> new Value.Words(values.isEmpty() ? "" : values.getFirst());
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String first(Map<String, String[]> form, String name) {
        String[] values = form.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }
}
