package org.makesafe.insight.chart;

import java.util.List;

/** Bars that lie: a label, a bar from nought, and its count in figures, so that no bar needs a scale or a colour to be read. */
public final class Bars {
    private static final int WIDTH = 720;
    private static final int LABELS = 250;
    private static final int FIGURES = 70;
    private static final int ROW = 26;
    private static final int BAR = 16;
    private static final int CUT = 34;

    private Bars() {}

    /** One bar. */
    public record Bar(String label, long count) {}

    /**
     * Draws bars, in the order given.
     *
     * @param id is unique on its page
     * @param words what the picture says, for whoever does not see it
     */
    public static Picture draw(String id, String title, String words, List<Bar> bars) {
        var svg = new Svg(id, title, words, WIDTH, bars.size() * ROW + 4);
        long most = Math.max(1, bars.stream().mapToLong(Bar::count).max().orElse(1));
        double room = WIDTH - LABELS - FIGURES;
        int y = 2;
        for (Bar bar : bars) {
            double length = room * bar.count() / most;
            svg.text("label", "end", LABELS - 8, y + 17, cut(bar.label()));
            svg.rectangle("bar", LABELS, y + 4, length, BAR);
            svg.text("figure", "start", LABELS + length + 6, y + 17, "%,d".formatted(bar.count()));
            y += ROW;
        }
        return svg.line("axis", LABELS, 0, LABELS, y).done();
    }

    private static String cut(String label) {
        return label.length() <= CUT ? label : label.substring(0, CUT - 1).strip() + "…";
    }
}
