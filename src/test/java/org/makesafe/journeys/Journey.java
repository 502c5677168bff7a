package org.makesafe.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.GivenAnswer;
import org.makesafe.script.Basis;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Status;
import org.makesafe.script.Value;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A call told as a list of steps in a YAML file, through the usual script unless {@code script} names another. Each step has one key that says what is done, and beside it what belongs to it:
 * {@code by} (another officer does it), {@code refused} (the code it must be refused with), {@code reason}.
 */
record Journey(String name, String title, @Nullable String script, List<Step> steps) {
    static final Path FOLDER = Path.of("src/test/resources/journeys");
    private static final YAMLMapper YAML = YAMLMapper.builder(
            YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()).build();
    private static final List<String> BESIDE = List.of("by", "refused", "reason", "number");

    /** One step: what is done, with what, and what stands beside it. */
    record Step(String kind, JsonNode body, JsonNode whole) {
        /** A text that stands beside the step; null where there is none. */
        @Nullable
        String beside(String name) {
            return whole.has(name) ? whole.get(name).asString() : null;
        }
    }

    static Stream<String> names() {
        return list(".yaml");
    }

    static Stream<String> approvals() {
        return list(".approved.txt");
    }

    static Journey read(String name) {
        return read(name, FOLDER.resolve(name + ".yaml"));
    }

    static Journey read(String name, Path file) {
        JsonNode tree = YAML.readTree(text(file));
        var steps = new ArrayList<Step>();
        tree.get("steps").forEach(step -> steps.add(step(name, step)));
        return new Journey(name, tree.get("title").asString(), tree.path("script").asString(null),
                List.copyOf(steps));
    }

    /** The answers of a step: {@code {key: value}}, or {@code {key: {value|status, basis, note}}}. */
    static List<GivenAnswer> answers(JsonNode body) {
        return body.properties().stream().map(Journey::answer).toList();
    }

    /** A map, in the order of the file. */
    static Map<String, JsonNode> byKey(JsonNode body) {
        var map = new LinkedHashMap<String, JsonNode>();
        body.properties().forEach(e -> map.put(e.getKey(), e.getValue()));
        return map;
    }

    static List<String> strings(JsonNode array) {
        var all = new ArrayList<String>();
        array.forEach(n -> all.add(n.asString()));
        return all;
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Step step(String name, JsonNode step) {
        var kinds = step.properties().stream().map(Map.Entry::getKey).filter(k -> !BESIDE.contains(k)).toList();
        if (kinds.size() != 1) {
            throw new IllegalArgumentException("%s: a step does one thing, not %s".formatted(name, kinds));
        }
        return new Step(kinds.getFirst(), step.get(kinds.getFirst()), step);
    }

    private static GivenAnswer answer(Map.Entry<String, JsonNode> entry) {
        JsonNode n = entry.getValue();
        var key = QuestionKey.parse(entry.getKey());
        if (!n.isObject()) {
            return new GivenAnswer(key, Status.ANSWERED, value(n), null, null);
        }
        if (!List.of("value", "status", "basis", "note").containsAll(byKey(n).keySet())) {
            throw new IllegalArgumentException("An answer has value or status, basis and note, not " + n);
        }
        Status status = n.has("status") ? Status.valueOf(n.get("status").asString()) : Status.ANSWERED;
        Basis basis = n.has("basis") ? Basis.valueOf(n.get("basis").asString()) : null;
        return new GivenAnswer(key, status, n.has("value") ? value(n.get("value")) : null, basis,
                n.has("note") ? n.get("note").asString() : null);
    }

    private static Value value(JsonNode n) {
        if (n.isArray()) {
            return new Value.Several(strings(n));
        }
        if (n.isObject()) {
            var fields = new LinkedHashMap<String, String>();
            n.properties().forEach(e -> fields.put(e.getKey(), e.getValue().asString()));
            return new Value.Fields(fields);
        }
        return new Value.Words(n.asString());
    }

    private static Stream<String> list(String ending) {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(ending))
                    .map(file -> file.substring(0, file.length() - ending.length())).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
