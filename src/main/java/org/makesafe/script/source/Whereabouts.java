package org.makesafe.script.source;

import com.networknt.schema.utils.JsonNodes;
import java.util.IdentityHashMap;
import java.util.List;
import org.makesafe.script.source.Problem.Code;
import tools.jackson.databind.JsonNode;

/**
 * Remembers which node of a file each part of a script came from, and collects problems with their
 * places.
 */
public final class Whereabouts {
    private final String file;
    private final IdentityHashMap<Object, JsonNode> nodes = new IdentityHashMap<>();
    private final List<Problem> problems;

    Whereabouts(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    <T> T remember(T part, JsonNode node) {
        nodes.put(part, node);
        return part;
    }

    /** Reports a problem at the place that a part of the script came from. */
    public void problem(Object part, Code code, String message) {
        JsonNode node = nodes.get(part);
        if (node == null) {
            throw new IllegalStateException("No place is known for " + part);
        }
        problem(node, code, message);
    }

    void problem(JsonNode node, Code code, String message) {
        var at = JsonNodes.tokenStreamLocationOf(node);
        problems.add(new Problem(file, at.getLineNr(), at.getColumnNr(), code, message));
    }

    void problem(int line, int column, Code code, String message) {
        problems.add(new Problem(file, line, column, code, message));
    }

    /** Every problem reported so far, sorted. */
    public List<Problem> problems() {
        return problems.stream().sorted().toList();
    }
}
