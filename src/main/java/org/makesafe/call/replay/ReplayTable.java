package org.makesafe.call.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.makesafe.script.Script;

/** Counts what a script would make otherwise of many calls. Its size depends on the script, not on how many calls there are. */
public final class ReplayTable {
    private static final int EXAMPLES = 3;
    private final Replay replay;
    private final String scriptId;
    private final Map<Difference, Count> counts = new LinkedHashMap<>();
    private long calls;
    private long different;
    private long ofOtherScripts;

    /**
     * A line of the table.
     *
     * @param examples the references of the first few of those calls
     */
    public record Row(Difference difference, long calls, List<String> examples) {}

    /** How many calls there were, how many of them would differ, and how many were left out as they are of other scripts. */
    public record Totals(long calls, long different, long ofOtherScripts) {}

    private static final class Count {
        private final List<String> examples = new ArrayList<>();
        private long calls;
    }

    /** An empty table for one script. */
    public ReplayTable(Script script) {
        this.replay = new Replay(script);
        this.scriptId = script.id();
    }

    /** Adds a call. One that was taken on another script is only counted. */
    public void add(PastCall call) {
        if (!call.scriptId().equals(scriptId)) {
            ofOtherScripts++;
            return;
        }
        calls++;
        var differences = replay.differences(call);
        different += differences.isEmpty() ? 0 : 1;
        differences.forEach(difference -> {
            var count = counts.computeIfAbsent(difference, _ -> new Count());
            count.calls++;
            if (count.examples.size() < EXAMPLES) {
                count.examples.add(call.reference());
            }
        });
    }

    /** Each difference, by kind, those of most calls first. */
    public List<Row> rows() {
        return counts.entrySet().stream()
                .map(e -> new Row(e.getKey(), e.getValue().calls, List.copyOf(e.getValue().examples)))
                .sorted(Comparator.comparing((Row row) -> row.difference().kind())
                        .thenComparing(Comparator.comparingLong(Row::calls).reversed())
                        .thenComparing(row -> row.difference().sentence().english()))
                .toList();
    }

    /** The totals of all calls added so far. */
    public Totals totals() {
        return new Totals(calls, different, ofOtherScripts);
    }
}
