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
import org.makesafe.script.Sentence;

/** What reports read of calls, and how calls are scored. */
final class ReportsPart {
    private final BothWords words;
    private final Changes changes;

    ReportsPart(BothWords words, Changes changes) {
        this.words = words;
        this.changes = changes;
    }

    void compare(Script before, Script after) {
        var reports = new Thing(changes, words, after.id(),
                Sentence.of("diff.name.reports", "reports"));
        Reporting was = before.report();
        Reporting is = after.report();
        reports.text("sector question", was.sector(), is.sector())
                .list("indicator", Matched.of(was.indicators(), is.indicators(), Function.identity()))
                .list("flag", Matched.of(was.flags(), is.flags(), Reporting.Flag::id), Reporting.Flag::id,
                        (flag, pair) -> flag.text("label", pair.before().label(), pair.after().label())
                                .condition("condition", pair.before().when(), pair.after().when()));
        quality(new Thing(changes, words, after.id(), Sentence.of("diff.name.score", "the quality score")),
                lines(before.quality()), lines(after.quality()));
    }

    /** A line of the table that scores are made by: what it says something about, and what it says. */
    private record Line(Sentence what, Sentence says) {}

    private static void quality(Thing score, SortedMap<String, Line> was, SortedMap<String, Line> is) {
        var all = new TreeMap<>(was);
        all.putAll(is);
        all.forEach((name, line) -> score.said(line.what(), says(was.get(name)), says(is.get(name))));
    }

    private static @Nullable Sentence says(@Nullable Line line) {
        return line == null ? null : line.says();
    }

    private static SortedMap<String, Line> lines(@Nullable Quality quality) {
        var lines = new TreeMap<String, Line>();
        if (quality != null) {
            add(lines, Sentences.trait("table"), there());
            weights(lines, null, quality.weights());
            quality.questions().forEach((id, own) -> own(lines,
                    Sentence.formatted("diff.score.question", "question “%s”", id), own));
            quality.advice().forEach((id, own) -> own(lines,
                    Sentence.formatted("diff.score.advice", "advice “%s”", id), own));
            quality.within().forEach((target, seconds) -> add(lines,
                    Sentence.formatted("diff.score.time", "time for “%s”", target.word()),
                    Sentence.formatted("diff.score.seconds", "%s seconds", seconds)));
            quality.details().forEach((id, fields) -> add(lines,
                    Sentence.formatted("diff.score.details", "details of “%s”", id),
                    Sentences.quoted(String.join(", ", fields))));
        }
        return lines;
    }

    private static void own(SortedMap<String, Line> lines, Sentence where, Map<Deviation, Severity> own) {
        add(lines, Sentence.formatted("diff.score.own", "own weights of %s", where), there());
        weights(lines, where, own);
    }

    private static void weights(SortedMap<String, Line> lines, @Nullable Sentence where,
            Map<Deviation, Severity> weights) {
        weights.forEach((deviation, severity) -> add(lines, where == null
                ? Sentence.formatted("diff.score.weight", "weight of “%s”", deviation.word())
                : Sentence.formatted("diff.score.weight-at", "weight of “%s” at %s", deviation.word(), where),
                Sentences.quoted(severity.word())));
    }

    private static Sentence there() {
        return Sentence.of("diff.score.there", "there");
    }

    private static void add(SortedMap<String, Line> lines, Sentence what, Sentence says) {
        lines.put(what.english(), new Line(what, says));
    }
}
