package org.makesafe.api;

import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Value;
import tools.jackson.databind.JsonNode;

/** Answers as JSON: text, a list of option ids, or details by field. */
final class Values {
    private Values() {}

    /** As typed: numbers and booleans become words, for each type of question reads its own. */
    static @Nullable Value read(@Nullable JsonNode given) {
        if (given == null || given.isNull()) {
            return null;
        }
        if (given.isArray()) {
            return new Value.Several(given.valueStream().map(Values::words).toList());
        }
        if (given.isObject()) {
            var fields = new LinkedHashMap<String, String>();
            given.properties().stream().filter(field -> !field.getValue().isNull())
                    .forEach(field -> fields.put(field.getKey(), words(field.getValue())));
            return new Value.Fields(fields);
        }
        return new Value.Words(words(given));
    }

    static @Nullable Object write(@Nullable Value value) {
        return switch (value) {
            case Value.Words(var text) -> text;
            case Value.Several(var ids) -> List.copyOf(ids);
            case Value.Fields(var byId) -> byId;
            case null -> null;
        };
    }

    private static String words(JsonNode node) {
        if (node.isContainer() || node.isNull()) {
            throw Refused
                    .malformed("“value” takes text, a number, true or false, a list of these, or an object of these.");
        }
        return node.asString();
    }
}
