package org.makesafe.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes every mistake in one condition: a part left out, an option too many or too few, any for all. */
final class ConditionMutants {
    private final JsonNode script;
    private final List<Mutant> made;
    private final String where;

    ConditionMutants(JsonNode script, List<Mutant> made, String where) {
        this.script = script;
        this.made = made;
        this.where = where;
    }

    void of(String at) {
        JsonNode condition = node(at);
        condition.propertyNames().forEach(key -> {
            String part = at + "/" + key;
            if (condition.size() > 1) {
                add("a part of a condition left out", key, at, o -> o.remove(key));
            }
            switch (key) {
                case "any", "all" -> {
                    JsonNode parts = condition.get(key);
                    add("any for all, or all for any", key, at, o -> {
                        JsonNode moved = o.remove(key);
                        o.set(key.equals("any") ? "all" : "any", moved);
                    });
                    for (int i = 0; i < parts.size(); i++) {
                        int index = i;
                        if (parts.size() > 1) {
                            made.add(new Mutant("a part of a condition left out", where + ", " + parts.get(i),
                                    whole -> ((ArrayNode) whole.at(JsonPointer.compile(part))).remove(index)));
                        }
                        of(part + "/" + i);
                    }
                }
                case "not" -> {
                    add("a not left out", key, at, o -> {
                        JsonNode inner = o.remove("not");
                        inner.properties().forEach(e -> o.set(e.getKey(), e.getValue()));
                    });
                    of(part);
                }
                case "answered" -> add("refused for answered", key, at, o -> {
                    String question = o.remove("answered").get(0).asString();
                    o.putObject("status").putArray(question).add("REFUSED");
                });
                case "status" -> condition.get(key).propertyNames()
                        .forEach(question -> values(part, question, List.of("ANSWERED")));
                default -> values(at, key, options(key));
            }
        });
    }

    private void values(String at, String question, List<String> all) {
        var values = new ArrayList<String>();
        JsonNode written = node(at + "/" + question);
        if (written.isArray()) {
            written.forEach(v -> values.add(v.asString()));
        } else {
            values.add(written.asString());
        }
        Optional<String> more = all.stream().filter(o -> !values.contains(o)).findFirst();
        more.ifPresent(option -> add("a condition widened", question + " " + option, at, o -> {
            ArrayNode array = o.putArray(question);
            values.forEach(array::add);
            array.add(option);
        }));
        if (values.size() > 1) {
            values.forEach(option -> add("a condition narrowed", question + " " + option, at, o -> {
                ArrayNode array = o.putArray(question);
                values.stream().filter(v -> !v.equals(option)).forEach(array::add);
            }));
        }
    }

    private List<String> options(String question) {
        for (JsonNode stage : script.get("stages")) {
            for (JsonNode asked : stage.get("questions")) {
                if (asked.get("ask").asString().equals(question)) {
                    return asked.has("yes-no")
                            ? List.of("yes", "no")
                            : List.copyOf(asked.path(asked.has("choice") ? "choice" : "multi-choice").propertyNames());
                }
            }
        }
        return List.of();
    }

    private void add(String kind, String what, String at, java.util.function.Consumer<ObjectNode> change) {
        made.add(new Mutant(kind, where + ", " + what,
                whole -> change.accept((ObjectNode) whole.at(JsonPointer.compile(at)))));
    }

    private JsonNode node(String at) {
        return script.at(JsonPointer.compile(at));
    }
}
