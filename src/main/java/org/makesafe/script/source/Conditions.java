package org.makesafe.script.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.makesafe.script.Condition;
import org.makesafe.script.Status;
import tools.jackson.databind.JsonNode;

/** Turns the condition language into conditions. */
final class Conditions {
    private final Whereabouts at;

    Conditions(Whereabouts at) {
        this.at = at;
    }

    /** The {@code when} of a part of the script; without one it always applies. */
    Condition when(JsonNode part) {
        return named(part, "when", Condition.ALWAYS);
    }

    /** A condition of a part of the script, or what holds without one. */
    Condition named(JsonNode part, String key, Condition otherwise) {
        return part.has(key) ? condition(part.get(key)) : otherwise;
    }

    private Condition condition(JsonNode map) {
        var all = new ArrayList<Condition>();
        map.properties().forEach(e -> all.add(one(e)));
        return all.size() == 1 ? all.getFirst() : at.remember(new Condition.All(all), map);
    }

    private Condition one(Map.Entry<String, JsonNode> entry) {
        JsonNode n = entry.getValue();
        return at.remember(switch (entry.getKey()) {
            case "all" -> new Condition.All(each(n));
            case "any" -> new Condition.Any(each(n));
            case "not" -> new Condition.Not(condition(n));
            case "answered" ->
                new Condition.All(values(n).stream().map(q -> status(n, q, List.of("ANSWERED"))).toList());
            case "status" -> new Condition.All(n.properties().stream()
                    .map(e -> status(e.getValue(), e.getKey(), values(e.getValue()))).toList());
            default -> new Condition.Is(entry.getKey(), values(n));
        }, n);
    }

    private Condition status(JsonNode n, String question, List<String> statuses) {
        var set = statuses.stream().map(Status::valueOf).collect(Collectors.toSet());
        return at.remember(new Condition.HasStatus(question, set), n);
    }

    private List<Condition> each(JsonNode array) {
        var made = new ArrayList<Condition>();
        array.forEach(n -> made.add(condition(n)));
        return made;
    }

    private static List<String> values(JsonNode n) {
        return n.isArray() ? Mapping.strings(n) : List.of(n.asString());
    }
}
