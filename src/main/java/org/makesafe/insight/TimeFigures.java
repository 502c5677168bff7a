package org.makesafe.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.makesafe.insight.chart.Shares;
import org.makesafe.web.ScreenTexts;
import org.springframework.stereotype.Component;

/** How long callers waited and danger took to be decided, against what the force holds itself to. */
@Component
class TimeFigures {
    private static final double HALF = 0.5;
    private static final double NINE_IN_TEN = 0.9;
    private final ScreenTexts texts;
    private final InsightSettings settings;

    TimeFigures(ScreenTexts texts, InsightSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    /**
     * A time that the force holds itself to.
     *
     * @param seconds by when
     */
    record Target(String id, String title, Dimension what, int seconds) {}

    List<Target> targets() {
        return List.of(
                new Target("answered", texts.of("insight.answered"), Dimension.ANSWERED, settings.answerSeconds()),
                new Target("waited", texts.of("insight.waited"), Dimension.WAITED, settings.waitSeconds()),
                new Target("decided", texts.of("insight.decided"), Dimension.DECIDED, settings.dangerSeconds()));
    }

    List<Figure> of(Tally tally) {
        return targets().stream()
                .map(one -> figure(one.id(), one.title(), tally.of(one.what()), one.seconds())).toList();
    }

    private Figure figure(String id, String title, SortedMap<String, Long> counts, int target) {
        long total = Buckets.total(counts);
        var heads = List.of(texts.of("insight.column-within"), texts.of("insight.column-calls"),
                texts.of("insight.column-share"));
        if (total == 0) {
            return new Figure(id, title, texts.of("insight.nothing"), null, heads, List.of());
        }
        String words = texts.of("insight.times-words", percent(Buckets.within(counts, target), total), time(target),
                time(Buckets.percentile(counts, HALF).orElseThrow()),
                time(Buckets.percentile(counts, NINE_IN_TEN).orElseThrow()), total);
        var points = new ArrayList<Shares.Point>();
        var rows = new ArrayList<List<String>>();
        for (int bound : Buckets.BOUNDS) {
            long within = Buckets.within(counts, bound);
            points.add(new Shares.Point(time(bound), (double) within / total, bound == target));
            rows.add(List.of(time(bound), Figures.figure(within), percent(within, total)));
        }
        rows.add(List.of(time(Buckets.LONGER), Figures.figure(total), percent(total, total)));
        return new Figure(id, title, words,
                Shares.draw(id, title, words, texts.of("insight.target", time(target)), points), heads, rows);
    }

    /** A bound in words. */
    String time(int bound) {
        if (bound == Buckets.LONGER) {
            return texts.of("insight.longer");
        }
        return bound < 120 ? texts.of("insight.seconds", bound) : texts.of("insight.minutes", bound / 60);
    }

    private static String percent(long part, long total) {
        return Math.floorDiv(part * 100, total) + "%";
    }
}
