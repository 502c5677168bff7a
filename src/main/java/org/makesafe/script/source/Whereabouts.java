package org.makesafe.script.source;

import com.networknt.schema.utils.JsonNodes;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.makesafe.script.source.Problem.Code;
import tools.jackson.databind.JsonNode;

/**
 * Remembers which node of which file each part of a script or scenario came from, and collects problems with their places.
 */
public final class Whereabouts {
    private final String file;
    private final Map<Object, Spot> spots;
    private final Map<JsonNode, Whereabouts> foreign;
    private final Map<Object, Map<String, Spot>> texts;
    private final List<Problem> problems;

    Whereabouts(String file, List<Problem> problems) {
        this(file, new IdentityHashMap<>(), new IdentityHashMap<>(), new IdentityHashMap<>(), problems);
    }

    private Whereabouts(String file, Map<Object, Spot> spots, Map<JsonNode, Whereabouts> foreign,
            Map<Object, Map<String, Spot>> texts, List<Problem> problems) {
        this.texts = texts;
        this.file = file;
        this.spots = spots;
        this.foreign = foreign;
        this.problems = problems;
    }

    private record Spot(Whereabouts in, JsonNode node) {}

    /** The same memory and the same problems, for parts that come from another file. */
    Whereabouts in(String other) {
        return new Whereabouts(other, spots, foreign, texts, problems);
    }

    /** Says that a tree is of this file, wherever it is put. */
    void owns(JsonNode tree) {
        foreign.put(tree, this);
        tree.forEach(this::owns);
    }

    /** Remembers that a part came from where another did: the same thing, told with more. */
    <T> T same(T part, T other) {
        Spot spot = spots.get(other);
        if (spot != null) {
            spots.put(part, spot);
        }
        return part;
    }

    /** Remembers that a part came from a node of the file. */
    public <T> T remember(T part, JsonNode node) {
        spots.put(part, new Spot(this, node));
        return part;
    }

    /** Remembers that one text of a part stands elsewhere than the part itself. */
    void remember(Object part, String text, JsonNode node) {
        texts.computeIfAbsent(part, _ -> new HashMap<>()).put(text, new Spot(this, node));
    }

    /** Reports a problem with one text of a part, where that text stands. */
    public void problem(Object part, String text, Code code, String message) {
        Spot spot = texts.getOrDefault(part, Map.of()).get(text);
        if (spot == null) {
            problem(part, code, message);
        } else {
            spot.in().problem(spot.node(), code, message);
        }
    }

    /** Reports a problem at the place that a part of the script came from. */
    public void problem(Object part, Code code, String message) {
        Spot spot = spots.get(part);
        if (spot == null) {
            throw new IllegalStateException("No place is known for " + part);
        }
        spot.in().problem(spot.node(), code, message);
    }

    /** Reports a problem at a node of the file. */
    public void problem(JsonNode node, Code code, String message) {
        var at = JsonNodes.tokenStreamLocationOf(node);
        problems.add(
                new Problem(foreign.getOrDefault(node, this).file, at.getLineNr(), at.getColumnNr(), code, message));
    }

    void problem(int line, int column, Code code, String message) {
        problems.add(new Problem(file, line, column, code, message));
    }

    /** Every problem reported so far, sorted. */
    public List<Problem> problems() {
        return problems.stream().sorted().toList();
    }
}
