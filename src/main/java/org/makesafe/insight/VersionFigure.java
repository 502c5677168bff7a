package org.makesafe.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.makesafe.call.ForceSettings;
import org.makesafe.insight.chart.BeforeAfter;
import org.makesafe.insight.chart.BeforeAfter.Measure;
import org.makesafe.web.ScreenTexts;
import org.springframework.stereotype.Component;

/** How well calls kept to one version of a script and to the next: what changed when the words did. */
@Component
class VersionFigure {
    private final ScreenTexts texts;
    private final InsightSettings settings;
    private final ForceSettings force;
    private final Names names;

    VersionFigure(ScreenTexts texts, InsightSettings settings, ForceSettings force, Names names) {
        this.texts = texts;
        this.settings = settings;
        this.force = force;
        this.names = names;
    }

    /** The last two versions that had calls in the period, of the script chosen or of the force's usual one. */
    Optional<Figure> of(Tally tally, Period period) {
        String script = period.script() == null ? force.script() : period.script();
        List<Integer> versions = tally.byVersion().keySet().stream().filter(version -> version.startsWith(script + ":"))
                .map(version -> Integer.valueOf(version.substring(script.length() + 1)))
                .sorted(Comparator.reverseOrder()).toList();
        if (versions.size() < 2) {
            return Optional.empty();
        }
        int after = versions.getFirst();
        int before = versions.get(1);
        var measures = measures(tally.version(script + ":" + before), tally.version(script + ":" + after));
        String title = texts.of("insight.versions", names.script(script));
        String words = texts.of("insight.versions-words", before, after);
        var rows = measures.stream()
                .map(one -> List.of(one.label(), percent(one.before()), percent(one.after()))).toList();
        String first = texts.of("insight.version", before);
        String last = texts.of("insight.version", after);
        return Optional.of(new Figure("versions", title, words,
                BeforeAfter.draw("versions", title, words, first, last, measures),
                List.of(texts.of("insight.column-what"), first, last), rows));
    }

    private List<Measure> measures(Map<Dimension, SortedMap<String, Long>> before,
            Map<Dimension, SortedMap<String, Long>> after) {
        var measures = new ArrayList<Measure>();
        measures.add(new Measure(texts.of("insight.measure-advice"), advised(before), advised(after)));
        measures.add(new Measure(texts.of("insight.measure-danger", settings.dangerSeconds()), decided(before),
                decided(after)));
        measures.add(new Measure(texts.of("insight.measure-completed"), completed(before), completed(after)));
        measures.add(new Measure(texts.of("insight.measure-compliant"), compliant(before), compliant(after)));
        return measures;
    }

    private static double advised(Map<Dimension, SortedMap<String, Long>> counts) {
        var advice = counts.getOrDefault(Dimension.ADVICE, new TreeMap<>());
        long missing = advice.entrySet().stream().filter(e -> e.getKey().endsWith(":MISSING"))
                .mapToLong(Map.Entry::getValue).sum();
        return share(Buckets.total(advice) - missing, Buckets.total(advice));
    }

    private double decided(Map<Dimension, SortedMap<String, Long>> counts) {
        var decided = counts.getOrDefault(Dimension.DECIDED, new TreeMap<>());
        return share(Buckets.within(decided, settings.dangerSeconds()), Buckets.total(decided));
    }

    private static double completed(Map<Dimension, SortedMap<String, Long>> counts) {
        var states = counts.getOrDefault(Dimension.STATE, new TreeMap<>());
        return share(states.getOrDefault("COMPLETED", 0L), Buckets.total(states));
    }

    private static double compliant(Map<Dimension, SortedMap<String, Long>> counts) {
        var share = Compliance.of(counts);
        return share(share.compliant(), share.scored());
    }

    private static double share(long part, long total) {
        return total == 0 ? 0 : (double) part / total;
    }

    private static String percent(double share) {
        return Math.round(share * 100) + "%";
    }
}
