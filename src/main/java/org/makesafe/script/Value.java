package org.makesafe.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was given as an answer. A type of question turns raw values, as typed, into canonical ones, as stored. */
public sealed interface Value {
    /** One thing: an option id, free text, a number, an ISO 8601 local time or an E.164 telephone number. */
    record Words(String text) implements Value {}

    /** Several option ids, in the order of the script once canonical. */
    record Several(List<String> ids) implements Value {
        public Several {
            ids = List.copyOf(ids);
        }
    }

    /** Details by field id, such as the plate of a vehicle; fields left blank are absent once canonical. */
    record Fields(Map<String, String> byId) implements Value {
        public Fields {
            byId = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byId));
        }
    }

    /** The option ids it holds: for a condition to compare. */
    default List<String> ids() {
        return switch (this) {
            case Words(var text) -> List.of(text);
            case Several(var several) -> several;
            case Fields _ -> List.of();
        };
    }
}
