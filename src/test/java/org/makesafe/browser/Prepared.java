package org.makesafe.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.makesafe.api.Caller;
import org.makesafe.api.Door;
import tools.jackson.databind.JsonNode;

/** A call brought to some point through the JSON door, so that a test starts where it has something to say. */
record Prepared(Door door, String path) {
    private static final Caller HOTEL = new Caller(Map.of("can-talk", "\"can-talk\"", "callback-number",
            "\"01632 960123\"", "where", "{\"premises\":\"Harbour Hotel\",\"room\":\"212\",\"town\":\"Plymouth\"}",
            "still-there", "\"here-now\"", "danger-now", "[\"with-child\",\"closed-door\"]", "sector", "\"hotel\"",
            "cctv", "true", "child-age", "\"13-15\""));

    static Prepared by(Door door) {
        return new Prepared(door, door.open());
    }

    /** A call on a script that is not the usual one. */
    static Prepared by(Door door, String script) {
        return new Prepared(door,
                door.post("/api/v1/calls", "{\"scriptId\":\"%s\"}".formatted(script)).header("Location"));
    }

    /** Where the handler's page of this call is. */
    String page() {
        return "/calls/" + path.substring(path.lastIndexOf('/') + 1);
    }

    Prepared answer(String question, String value) {
        return put("/answers/" + question, "{\"value\":%s,\"basis\":\"SAW\"}".formatted(value));
    }

    /** Answers with a whole body. */
    Prepared tell(String question, String body) {
        return put("/answers/" + question, body);
    }

    /** Answers as the caller from the hotel would, up to this question. */
    Prepared upTo(String question) {
        JsonNode asked = call().get("question");
        while (!asked.isNull() && !asked.get("id").asString().equals(question)) {
            asked = answered(asked);
        }
        return this;
    }

    /** Answers every question of the script. */
    Prepared toTheEnd() {
        return upTo("");
    }

    private JsonNode answered(JsonNode question) {
        String where = "/answers/%s?item=%s".formatted(question.get("id").asString(), question.path("item").asInt(1));
        return taken(door.put(path + where, HOTEL.answer(question))).get("question");
    }

    Prepared danger(String state, String reason) {
        return put("/danger", "{\"state\":\"%s\",\"reason\":\"%s\"}".formatted(state, reason));
    }

    /** Records every advice item that is due as given. */
    Prepared allAdviceGiven() {
        call().get("adviceDue").forEach(due -> given(due.get("id").asString()));
        return this;
    }

    Prepared given(String... advice) {
        for (String id : advice) {
            put("/advice/" + id, "{\"outcome\":\"GIVEN\"}");
        }
        return this;
    }

    Prepared graded() {
        return put("/grade", "{\"grade\":\"IMMEDIATE\",\"rationale\":\"A child is alone with a stranger.\"}");
    }

    Prepared speak(String language) {
        return put("/language", "{\"language\":\"%s\"}".formatted(language));
    }

    Prepared notes(String text) {
        return put("/notes", "{\"text\":\"%s\"}".formatted(text));
    }

    Prepared end(String as) {
        taken(door.post(path + "/end", "{\"as\":\"%s\",\"reason\":\"The line went dead.\"}".formatted(as)));
        return this;
    }

    Prepared handedOff() {
        taken(door.post(path + "/hand-offs", "{\"incident\":\"I-4471\"}"));
        return this;
    }

    JsonNode call() {
        return taken(door.get(path));
    }

    /** Every value this question was given, in order, from the journal. */
    List<String> valuesOf(String question) {
        return facts("answered").filter(details -> details.get("question").asString().equals(question))
                .map(details -> details.get("shown").asString()).toList();
    }

    /** The questions answered, in order, from the journal. */
    List<String> questionsAnswered() {
        return facts("answered").map(details -> details.get("question").asString()).toList();
    }

    /** What happened, in order, from the journal. */
    List<String> kinds() {
        return journal().stream().map(entry -> entry.get("fact").asString()).toList();
    }

    /** The details of every entry of this kind, in order. */
    private Stream<JsonNode> facts(String kind) {
        return journal().stream().filter(entry -> entry.get("fact").asString().equals(kind))
                .map(entry -> entry.get("details"));
    }

    private List<JsonNode> journal() {
        var entries = new ArrayList<JsonNode>();
        JsonNode part;
        do {
            String after = entries.isEmpty() ? "0" : entries.getLast().get("number").asString();
            part = taken(door.get(path + "/journal?size=200&after=" + after));
            StreamSupport.stream(part.get("items").spliterator(), false).forEach(entries::add);
        } while (!part.get("next").isNull());
        return entries;
    }

    private Prepared put(String where, String body) {
        taken(door.put(path + where, body));
        return this;
    }

    private static JsonNode taken(Door.Reply reply) {
        if (reply.status() >= 300) {
            throw new IllegalStateException("The door refused: " + reply);
        }
        return reply.json();
    }
}
