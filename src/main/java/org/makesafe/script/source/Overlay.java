package org.makesafe.script.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Script;
import org.makesafe.script.source.Problem.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays a force's overlay over the tree of a script: other words, other names and rules for grades, more triggers and promises,
 * and more questions where the script says that they may be asked. What comes out is read and proved as any script is.
 */
final class Overlay {
    private final ObjectNode script;
    private final JsonNode overlay;
    private final Whereabouts at;
    private final Map<String, ObjectNode> questions = new HashMap<>();
    private final Map<String, ObjectNode> extensions = new HashMap<>();

    /**
     * An overlay that keeps its limits and fits its schema.
     *
     * @param script changed where it stands
     * @param at of the overlay's file
     */
    Overlay(ObjectNode script, JsonNode overlay, Whereabouts at) {
        this.script = script;
        this.overlay = overlay;
        this.at = at;
        script.get("stages").forEach(stage -> {
            stage.get("questions").forEach(q -> questions.put(q.get("ask").asString(), (ObjectNode) q));
            if (stage.has("extend")) {
                extensions.put(stage.get("extend").asString(), (ObjectNode) stage);
            }
        });
    }

    void apply() {
        JsonNode id = overlay.get("overlay");
        if (!id.asString().equals(script.get("script").asString())) {
            at.problem(id, Code.OVERLAY_UNKNOWN, "It lies beside the script “%s”.".formatted(script.get("script")
                    .asString()));
            return;
        }
        if (overlay.has("standing")) {
            script.set("standing", overlay.get("standing"));
        }
        overlay.path("triggers").forEach(script.withArray("triggers")::add);
        overlay.path("must-also").forEach(script.withArray("must")::add);
        overlay.path("questions").properties().forEach(e -> question(e.getKey(), e.getValue()));
        overlay.path("advice").properties().forEach(e -> advice(e.getKey(), e.getValue()));
        grades((ObjectNode) script.get("grades"), overlay.path("grades"));
        overlay.path("add").forEach(q -> add((ObjectNode) q));
    }

    /** Says of every text that the overlay changed that it stands in the overlay. */
    void owns(Script changed) {
        overlay.path("questions").properties().forEach(e -> changed.question(e.getKey()).ifPresent(question -> {
            stands(question, question.words(), e.getValue().get("words"));
            stands(question, question.label(), e.getValue().get("label"));
            stands(question, question.covertWords(), e.getValue().get("covert"));
            stands(question, question.guide(), e.getValue().get("guide"));
        }));
        overlay.path("advice").properties().forEach(e -> changed.advice(e.getKey()).ifPresent(advice -> {
            stands(advice, advice.words(), e.getValue().get("say"));
            stands(advice, advice.caution(), e.getValue().get("caution"));
        }));
    }

    private void stands(Object part, @Nullable String text, @Nullable JsonNode node) {
        if (text != null && node != null) {
            at.remember(part, text, node);
        }
    }

    private void question(String id, JsonNode changed) {
        ObjectNode question = questions.get(id);
        if (question == null) {
            at.problem(changed, Code.OVERLAY_UNKNOWN, "The script has no question “%s”.".formatted(id));
            return;
        }
        copy(changed, "words", question, question.has("say") ? "say" : "handler");
        copy(changed, "label", question, "label");
        copy(changed, "covert", question, "covert");
        copy(changed, "guide", question, "guide");
    }

    private void advice(String id, JsonNode changed) {
        Optional<ObjectNode> found = find("advice", id);
        if (found.isEmpty()) {
            at.problem(changed, Code.OVERLAY_UNKNOWN, "The script has no advice “%s”.".formatted(id));
            return;
        }
        ObjectNode advice = found.get();
        int wording = advice.get("wording").asInt();
        if (changed.get("wording").asInt() <= wording) {
            at.problem(changed.get("wording"), Code.OVERLAY_OLD_WORDING,
                    "The script's own words are wording %d: a record must tell them apart.".formatted(wording));
        }
        copy(changed, "wording", advice, "wording");
        copy(changed, "say", advice, "say");
        copy(changed, "caution", advice, "caution");
    }

    private void grades(ObjectNode grades, JsonNode changed) {
        changed.path("names").properties().forEach(e -> ((ObjectNode) grades.get("names")).set(e.getKey(),
                e.getValue()));
        var names = new HashSet<String>();
        grades.get("names").forEach(name -> {
            if (!names.add(name.asString())) {
                at.problem(changed.path("names"), Code.OVERLAY_LOWERS_EMERGENCY,
                        "Two grades are named “%s”, so nobody could tell them apart.".formatted(name.asString()));
            }
        });
        ArrayNode rules = grades.withArray("rules");
        changed.path("change").forEach(c -> rule(rules, c.get("because"))
                .ifPresent(i -> ((ObjectNode) rules.get(i)).set("grade", c.get("grade"))));
        changed.path("drop").forEach(because -> rule(rules, because).ifPresent(rules::remove));
        changed.path("add").forEach(rules::add);
    }

    private Optional<Integer> rule(ArrayNode rules, JsonNode because) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).get("because").asString().strip().equals(because.asString().strip())) {
                return Optional.of(i);
            }
        }
        at.problem(because, Code.OVERLAY_UNKNOWN, "The script has no grade rule with this reason.");
        return Optional.empty();
    }

    private void add(ObjectNode question) {
        JsonNode point = question.get("at");
        ObjectNode stage = extensions.get(point.asString());
        if (stage == null) {
            at.problem(point, Code.OVERLAY_UNKNOWN,
                    "The script has no extension point “%s”.".formatted(point.asString()));
        } else if (stage.path("urgent").asBoolean(false)) {
            at.problem(point, Code.OVERLAY_TOO_EARLY,
                    "Nothing is asked before danger is decided but what the script asks.");
        } else {
            question.remove("at");
            question.remove("texts");
            ((ArrayNode) stage.get("questions")).add(question);
        }
    }

    private Optional<ObjectNode> find(String key, String id) {
        return StreamSupport.stream(script.path(key).spliterator(), false).filter(n -> n.get(key).asString().equals(id))
                .map(ObjectNode.class::cast).findFirst();
    }

    private static void copy(JsonNode from, String key, ObjectNode to, String as) {
        if (from.has(key)) {
            to.set(as, from.get(key));
        }
    }
}
