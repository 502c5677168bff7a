package org.makesafe.script.diff;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Quality;
import org.makesafe.script.Quality.Deviation;
import org.makesafe.script.Quality.Severity;
import org.makesafe.script.Reporting;
import org.makesafe.script.Script;

/** What reports read of calls, and how calls are scored. */
final class ReportsPart {
    private final BothWords words;
    private final Changes changes;

    ReportsPart(BothWords words, Changes changes) {
        this.words = words;
        this.changes = changes;
    }

    void compare(Script before, Script after) {
        var reports = new Thing(changes, words, after.id(), "reports");
        Reporting was = before.report();
        Reporting is = after.report();
        reports.text("sector question", was.sector(), is.sector())
                .list("indicator", Matched.of(was.indicators(), is.indicators(), Function.identity()))
                .list("flag", Matched.of(was.flags(), is.flags(), Reporting.Flag::id), Reporting.Flag::id,
                        (flag, pair) -> flag.text("label", pair.before().label(), pair.after().label())
                                .condition("condition", pair.before().when(), pair.after().when()));
        quality(new Thing(changes, words, after.id(), "the quality score"), lines(before.quality()),
                lines(after.quality()));
    }

    private static void quality(Thing score, SortedMap<String, String> was, SortedMap<String, String> is) {
        var all = new TreeMap<>(was);
        all.putAll(is);
        all.keySet().forEach(line -> score.text(line, was.get(line), is.get(line)));
    }

    private static SortedMap<String, String> lines(@Nullable Quality quality) {
        var lines = new TreeMap<String, String>();
        if (quality != null) {
            lines.put("table", "there");
            weights(lines, "", quality.weights());
            quality.questions().forEach((id, own) -> own(lines, "question “%s”".formatted(id), own));
            quality.advice().forEach((id, own) -> own(lines, "advice “%s”".formatted(id), own));
            quality.within().forEach((target, seconds) -> lines.put("time for “%s”".formatted(target.word()),
                    "%d seconds".formatted(seconds)));
            quality.details()
                    .forEach((id, fields) -> lines.put("details of “%s”".formatted(id), String.join(", ", fields)));
        }
        return lines;
    }

    private static void own(SortedMap<String, String> lines, String where, Map<Deviation, Severity> own) {
        lines.put("own weights of " + where, "there");
        weights(lines, " at " + where, own);
    }

    private static void weights(SortedMap<String, String> lines, String where, Map<Deviation, Severity> weights) {
        weights.forEach((deviation, severity) -> lines.put("weight of “%s”%s".formatted(deviation.word(), where),
                severity.word()));
    }
}
