package org.makesafe.script.graph;

import java.util.List;
import org.makesafe.script.Sentence;

/** Lists in words; marked off with quotation marks where a comma or an "or" could belong to either. */
final class WordList {
    private WordList() {}

    static Sentence or(List<String> labels) {
        return of(shown(labels));
    }

    static Sentence nor(List<String> labels) {
        return shown(labels).stream().reduce((one, next) -> Sentence.formatted("condition.nor", "%s nor %s", one, next))
                .orElseThrow();
    }

    /** Joined with commas, and with an "or" before the last. */
    static Sentence of(List<Sentence> parts) {
        int last = parts.size() - 1;
        Sentence but = parts.stream().limit(Math.max(last, 1))
                .reduce((one, next) -> Sentence.formatted("condition.list", "%s, %s", one, next))
                .orElseGet(() -> plain(""));
        return last < 1 ? but : Sentence.formatted("condition.either", "%s or %s", but, parts.get(last));
    }

    private static List<Sentence> shown(List<String> labels) {
        boolean unclear = labels.size() > 1 && labels.stream().anyMatch(l -> l.matches(".*(,|\\b(or|and|nor)\\b).*"));
        return labels.stream().map(label -> unclear
                ? Sentence.formatted("condition.label-quoted", "“%s”", label)
                : plain(label)).toList();
    }

    private static Sentence plain(String label) {
        return Sentence.formatted("condition.label", "%s", label);
    }
}
