package org.makesafe.script.source;

import java.util.Optional;
import org.makesafe.script.source.Problem.Code;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Goes through the events of a YAML text and refuses what scripts have no use for: anchors, aliases and tags, deep nesting, and
 * more parts than a script could have. Stops at once where going on would cost too much.
 */
final class PlainEvents {
    private static final int MAX_DEPTH = 40;
    private static final int MAX_PARTS = 50_000;
    private final Whereabouts at;
    private boolean plain = true;

    private PlainEvents(Whereabouts at) {
        this.at = at;
    }

    static boolean are(String text, Whereabouts at) {
        return new PlainEvents(at).check(text);
    }

    private boolean check(String text) {
        int depth = 0;
        int parts = 0;
        try {
            for (Event event : new Parse(LoadSettings.builder().build()).parseString(text)) {
                depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
                if (depth > MAX_DEPTH) {
                    problem(event.getStartMark(), Code.TOO_DEEP, "This nests deeper than %d.".formatted(MAX_DEPTH));
                    return false;
                }
                if (event instanceof NodeEvent node) {
                    if (++parts > MAX_PARTS) {
                        problem(event.getStartMark(), Code.TOO_LARGE,
                                "A file holds at most %d parts.".formatted(MAX_PARTS));
                        return false;
                    }
                    node(node);
                }
            }
        } catch (MarkedYamlEngineException e) {
            problem(e.getProblemMark(), Code.NOT_YAML, e.getProblem());
            return false;
        }
        return plain;
    }

    private void node(NodeEvent node) {
        if (node.getAnchor().isPresent()) {
            problem(node.getStartMark(), Code.ANCHOR, "Anchors and aliases are not used here: write it out.");
        }
        Optional<String> tag = node instanceof ScalarEvent scalar
                ? scalar.getTag()
                : node instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
        if (tag.isPresent()) {
            problem(node.getStartMark(), Code.TAG, "Tags are not used here: leave out what begins with “!”.");
        }
    }

    private void problem(Optional<Mark> mark, Code code, String message) {
        plain = false;
        at.problem(mark.map(m -> m.getLine() + 1).orElse(0), mark.map(m -> m.getColumn() + 1).orElse(0), code, message);
    }
}
