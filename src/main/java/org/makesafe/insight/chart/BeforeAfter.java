package org.makesafe.insight.chart;

import java.util.List;

/** What changed: for each measure a hollow bar for before and a full one for after, each with its share in figures. */
public final class BeforeAfter {
    private static final int WIDTH = 720;
    private static final int LABELS = 250;
    private static final int FIGURES = 140;
    private static final int ROW = 50;
    private static final int BAR = 14;

    private BeforeAfter() {}

    /** One measure; shares from 0 to 1. */
    public record Measure(String label, double before, double after) {}

    /** Draws measures, in the order given. The names are those of what was before, and what came after. */
    public static Picture draw(String id, String title, String words, String before, String after,
            List<Measure> measures) {
        var svg = new Svg(id, title, words, WIDTH, measures.size() * ROW + 4);
        double room = WIDTH - LABELS - FIGURES;
        int y = 2;
        for (Measure measure : measures) {
            svg.text("label", "end", LABELS - 8, y + 26, measure.label());
            bar(svg, "before", y + 6, room * measure.before(), before, measure.before());
            bar(svg, "bar", y + 24, room * measure.after(), after, measure.after());
            y += ROW;
        }
        return svg.line("axis", LABELS, 0, LABELS, y).done();
    }

    private static void bar(Svg svg, String style, double y, double length, String name, double share) {
        svg.rectangle(style, LABELS, y, length, BAR);
        svg.text("figure", "start", LABELS + length + 6, y + 12, "%d%% · %s".formatted(Math.round(share * 100), name));
    }
}
