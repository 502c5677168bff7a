package org.makesafe.rehearsal.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.AdviceOutcome;
import org.makesafe.rehearsal.scenario.Scenario.Caller;
import org.makesafe.rehearsal.scenario.Scenario.Drop;
import org.makesafe.rehearsal.scenario.Scenario.Expert;
import org.makesafe.rehearsal.scenario.Scenario.Point;
import org.makesafe.script.Condition;
import org.makesafe.script.Grade;
import org.makesafe.script.Languages;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Status;
import org.makesafe.script.Value;
import org.makesafe.script.source.StrictFile;
import org.makesafe.script.source.Problem;
import tools.jackson.databind.JsonNode;

/** Turns YAML into scenarios. */
final class ScenarioReader {
    private static final int SOON = 2;
    private final StrictFile.Reader files = new StrictFile.Reader("scenario-1.json");

    /** A scenario and where its parts came from. */
    record Read(Scenario scenario, StrictFile file) {}

    /** Reads one file; empty where it does not fit the schema. */
    Optional<Read> read(String name, byte[] yaml, List<Problem> problems) {
        return files.read(name, yaml, problems).map(file -> new Read(scenario(file), file));
    }

    private static Scenario scenario(StrictFile file) {
        JsonNode n = file.tree();
        JsonNode caller = n.get("caller");
        return file.at().remember(new Scenario(text(n, "scenario"), text(n, "title"), text(n, "script"),
                Level.valueOf(text(n, "level").toUpperCase(Locale.ROOT)), text(n, "about"),
                new Caller(text(caller, "role"), text(caller, "voice"),
                        caller.path("language").asString(Languages.ENGLISH)),
                text(n, "opening"), reply(file, n.get("otherwise"), Expectation.status(Status.NOT_KNOWN)),
                replies(file, n.get("when-asked")),
                map(n.get("handler"), QuestionKey::parse, e -> file.at().remember(expectation(e), e)),
                map(n.path("on-advice"), id -> id, r -> file.at().remember(new Reaction(text(r, "say"),
                        AdviceOutcome.valueOf(r.path("outcome").asString("GIVEN"))), r)),
                list(n.path("interruptions"), i -> interruption(file, i)), drop(file, n.path("drop")),
                expert(file, n.get("expert"))), n);
    }

    private static Map<QuestionKey, Reply> replies(StrictFile file, JsonNode n) {
        return map(n, QuestionKey::parse, r -> reply(file, r, null));
    }

    private static Reply reply(StrictFile file, JsonNode n, @Nullable Expectation otherwise) {
        String say = n.isObject() ? text(n, "say") : n.asString().strip();
        Expectation words = otherwise == null ? Expectation.words(say) : otherwise;
        return file.at().remember(new Reply(say, n.has("covert") ? text(n, "covert") : null,
                n.has("expect") ? expectation(n.get("expect")) : words), n);
    }

    private static Expectation expectation(JsonNode n) {
        if (!n.isObject()) {
            return new Expectation(Status.ANSWERED, value(n), null);
        }
        boolean answered = n.has("value");
        return new Expectation(answered ? Status.ANSWERED : Status.valueOf(n.path("status").asString("NOT_KNOWN")),
                answered ? value(n.get("value")) : null, n.has("note") ? text(n, "note") : null);
    }

    private static Value value(JsonNode n) {
        return n.isArray()
                ? new Value.Several(list(n, JsonNode::asString))
                : n.isObject()
                        ? new Value.Fields(map(n, id -> id, JsonNode::asString))
                        : new Value.Words(n.asString());
    }

    private static Interruption interruption(StrictFile file, JsonNode n) {
        boolean silent = n.has("silence");
        return file.at().remember(new Interruption(text(n, "interrupt"), n.get("after").asInt(),
                file.condition(n, "when", Condition.ALWAYS), text(n, silent ? "silence" : "say"), silent,
                replies(file, n.path("changes")), n.path("within").asInt(SOON)), n);
    }

    private static @Nullable Drop drop(StrictFile file, JsonNode n) {
        return n.isObject()
                ? file.at().remember(new Drop(n.get("after").asInt(), text(n, "say"), text(n, "back")), n)
                : null;
    }

    private static Expert expert(StrictFile file, JsonNode n) {
        JsonNode danger = n.get("danger");
        return file.at().remember(new Expert(Danger.valueOf(text(danger, "decide")), danger.path("within").asInt(0),
                Grade.valueOf(text(n, "grade")), text(n, "because"), list(n.get("advice"), JsonNode::asString),
                list(n.get("points"), p -> file.at().remember(new Point(text(p, "on"), text(p, "did"), text(p, "why"),
                        list(p.path("source"), JsonNode::asString)), p))),
                n);
    }

    private static String text(JsonNode n, String key) {
        return n.get(key).asString().strip();
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> one) {
        var made = new ArrayList<T>();
        array.forEach(n -> made.add(one.apply(n)));
        return made;
    }

    private static <K, V> Map<K, V> map(JsonNode object, Function<String, K> key, Function<JsonNode, V> value) {
        var made = new LinkedHashMap<K, V>();
        object.properties().forEach(e -> made.put(key.apply(e.getKey()), value.apply(e.getValue())));
        return made;
    }
}
