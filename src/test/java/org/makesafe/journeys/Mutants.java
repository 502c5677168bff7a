package org.makesafe.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes every mistake that an author might make in a script, one at a time, always in the same order. */
final class Mutants {
    private final JsonNode script;
    private final List<Mutant> made = new ArrayList<>();

    private Mutants(JsonNode script) {
        this.script = script;
    }

    static List<Mutant> of(JsonNode script) {
        var mutants = new Mutants(script);
        mutants.stages();
        mutants.alerts();
        mutants.advice();
        mutants.grades();
        mutants.promises();
        mutants.covert();
        mutants.report();
        return mutants.made;
    }

    private void stages() {
        each("/stages", "stage", (stage, name) -> {
            drop("drop a stage", name, stage);
            swap("swap two stages", name, stage);
            flag("a stage that is no longer urgent", name, stage, "urgent");
            flag("a stage that no longer repeats", name, stage, "repeat");
            condition(name, stage, "when");
            each(stage + "/questions", "ask", this::question);
        });
    }

    private void question(String at, String name) {
        drop("drop a question", name, at);
        swap("swap two questions", name, at);
        condition(name, at, "when");
        condition(name + " withheld", at, "withheld-when");
        flag("a mandatory question made optional", name, at, "mandatory");
        if (!node(at).has("mandatory")) {
            add("an optional question made mandatory", name, at, o -> o.put("mandatory", true));
        }
        flag("a note that is no longer required", name, at, "note");
        flag("an answer that is no longer personal", name, at, "personal");
        flag("an answer that is no longer withheld", name, at, "withheld-when");
        flag("a question that no longer shows advice or contacts", name, at, "shows");
        flag("an answer left out of what we know", name, at, "summary");
        flag("an option that no longer stands alone", name, at, "exclusive");
        each(at + "/suggest", "value", (suggestion, value) -> {
            String which = name + " suggests " + value + " (" + suggestion.substring(suggestion.lastIndexOf('/') + 1)
                    + ")";
            drop("drop a suggestion", which, suggestion);
            condition(which, suggestion, "when");
        });
        for (String type : List.of("choice", "multi-choice")) {
            node(at + "/" + type).propertyNames().stream().filter(option -> used(name, option))
                    .forEach(option -> add("drop an option that conditions use", name + " " + option, at + "/" + type,
                            o -> o.remove(option)));
        }
    }

    private void alerts() {
        each("/alerts", "alert", (alert, name) -> {
            drop("drop an alert", name, alert);
            flag("an alert without its grade", name, alert, "grade");
            flag("an alert that no longer decides danger", name, alert, "danger");
            if (node(alert).has("reasons")) {
                flag("an alert without its condition", name, alert, "when");
                flag("an alert without its reasons", name, alert, "reasons");
            }
            condition(name, alert, "when");
            each(alert + "/reasons", "because", (reason, because) -> {
                drop("drop a reason", name + ": " + because, reason);
                condition(name + ": " + because, reason, "when");
            });
        });
    }

    private void advice() {
        each("/advice", "advice", (advice, name) -> {
            drop("drop advice", name, advice);
            flag("advice without its condition", name, advice, "when");
            flag("weak advice without sign-off", name, advice, "needs-sign-off");
            condition(name, advice, "when");
        });
    }

    private void grades() {
        List<String> grades = List.of("IMMEDIATE", "PRIORITY", "SCHEDULED", "NO_DEPLOYMENT");
        each("/grades/rules", "because", (rule, name) -> {
            drop("drop a grade rule", name, rule);
            flag("a grade rule without its condition", name, rule, "when");
            String other = grades.get((grades.indexOf(node(rule).get("grade").asString()) + 1) % grades.size());
            add("another grade", name, rule, o -> o.put("grade", other));
            condition(name, rule, "when");
        });
    }

    private void promises() {
        each("/must", "must", (must, name) -> {
            String which = "promise " + node(must);
            drop("drop a promise", which, must);
            flag("a promise without its condition", which, must, "if");
            condition(which, must, "if");
        });
    }

    private void covert() {
        add("covert answers and free answers swapped", "covert", "/covert", o -> {
            JsonNode on = o.get("on");
            o.set("on", o.get("off"));
            o.set("off", on);
        });
        add("no covert calls", "covert", "", o -> o.remove("covert"));
    }

    private void report() {
        add("reports without the setting", "report", "/report", o -> o.remove("sector"));
        JsonNode signs = node("/report/indicators");
        for (int i = 0; i < signs.size(); i++) {
            drop("drop a question whose signs count", signs.get(i).asString(), "/report/indicators/" + i);
        }
        each("/report/flags", "flag", (flag, name) -> {
            drop("drop a flag", name, flag);
            condition("flag " + name, flag, "when");
        });
    }

    private void condition(String name, String at, String key) {
        JsonNode part = node(at);
        if (part.has(key)) {
            String where = name + (key.equals("when") ? "" : ", " + key);
            add("flip a condition", where, at, o -> o.set(key, not(o.get(key))));
            new ConditionMutants(script, made, where).of(at + "/" + key);
        }
    }

    private static ObjectNode not(JsonNode condition) {
        ObjectNode not = ((ObjectNode) condition).objectNode();
        not.set("not", condition);
        return not;
    }

    private boolean used(String question, String option) {
        return script.findValues(question).stream().anyMatch(values -> values.isArray()
                ? IntStream.range(0, values.size()).anyMatch(i -> values.get(i).asString().equals(option))
                : values.asString("").equals(option));
    }

    private interface Each {
        void at(String pointer, String name);
    }

    private void each(String pointer, String id, Each each) {
        for (int i = 0; i < node(pointer).size(); i++) {
            String at = pointer + "/" + i;
            each.at(at, node(at).path(id).asString(""));
        }
    }

    private void flag(String kind, String where, String at, String key) {
        if (node(at).has(key)) {
            add(kind, where, at, o -> o.remove(key));
        }
    }

    private void drop(String kind, String where, String at) {
        list(kind, where, at, ArrayNode::remove);
    }

    private void swap(String kind, String where, String at) {
        int slash = at.lastIndexOf('/');
        if (Integer.parseInt(at.substring(slash + 1)) > 0) {
            list(kind, where + " and the one before", at, (list, i) -> {
                JsonNode one = list.get(i);
                list.set(i, list.get(i - 1));
                list.set(i - 1, one);
            });
        }
    }

    private interface InList {
        void change(ArrayNode list, int index);
    }

    private void list(String kind, String where, String at, InList change) {
        int slash = at.lastIndexOf('/');
        int index = Integer.parseInt(at.substring(slash + 1));
        made.add(new Mutant(kind, where, whole -> change
                .change((ArrayNode) whole.at(JsonPointer.compile(at.substring(0, slash))), index)));
    }

    private void add(String kind, String where, String at, Consumer<ObjectNode> change) {
        made.add(new Mutant(kind, where, whole -> change.accept((ObjectNode) whole.at(JsonPointer.compile(at)))));
    }

    private JsonNode node(String at) {
        return script.at(JsonPointer.compile(at));
    }
}
