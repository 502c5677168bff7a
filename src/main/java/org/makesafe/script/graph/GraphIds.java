package org.makesafe.script.graph;

import org.makesafe.script.graph.ScriptGraph.Kind;

/** Ids that every graph tool takes; the kind comes first, so a question and a stage may share a name. */
final class GraphIds {
    private GraphIds() {}

    static String of(Kind kind, String id) {
        String first = switch (kind) {
            case STAGE -> "stage_";
            case QUESTION -> "q_";
            case ALERT -> "alert_";
            case ADVICE -> "advice_";
        };
        var safe = new StringBuilder(first);
        id.codePoints().forEach(c -> safe.append(safe(c)));
        return safe.toString();
    }

    private static String safe(int c) {
        if (c == '-') {
            return "_";
        }
        boolean plain = c < 128 && Character.isLetterOrDigit(c);
        return plain ? Character.toString(c) : "_%x_".formatted(c);
    }
}
