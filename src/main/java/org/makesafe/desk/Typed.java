package org.makesafe.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /** The value as the form shapes it: fields, several options, or the one thing chosen or typed. */
    Value value() {
        return !fields.isEmpty()
                ? new Value.Fields(fields)
                : values.size() > 1 ? new Value.Several(values) : new Value.Words(String.join("", values));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String first(Map<String, String[]> form, String name) {
        String[] values = form.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }
}
