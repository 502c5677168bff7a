package org.makesafe.insight.chart;

import java.util.List;

/** Columns in the order of time, narrow, with the highest named and a line at the top of the scale. */
public final class Columns {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 180;
    private static final int LEFT = 52;
    private static final int BOTTOM = 26;
    private static final int TOP = 14;
    private static final int LABELS = 7;

    private Columns() {}

    /** Draws columns, in the order given; so many labels as there is room for. */
    public static Picture draw(String id, String title, String words, List<Bars.Bar> columns) {
        var svg = new Svg(id, title, words, WIDTH, HEIGHT);
        long most = Math.max(1, columns.stream().mapToLong(Bars.Bar::count).max().orElse(1));
        double room = (double) HEIGHT - BOTTOM - TOP;
        double step = (double) (WIDTH - LEFT - 4) / Math.max(1, columns.size());
        int every = Math.ceilDiv(Math.max(1, columns.size()), LABELS);
        svg.line("grid", LEFT, TOP, WIDTH - 4, TOP).line("grid", LEFT, TOP + room / 2, WIDTH - 4, TOP + room / 2);
        svg.text("label", "end", LEFT - 6, TOP + 5, "%,d".formatted(most)).text("label", "end", LEFT - 6,
                HEIGHT - BOTTOM, "0");
        for (int i = 0; i < columns.size(); i++) {
            double high = room * columns.get(i).count() / most;
            double x = LEFT + i * step;
            svg.rectangle("bar", x + step * 0.1, HEIGHT - BOTTOM - high, Math.max(0.8, step * 0.8), high);
            if (i % every == 0) {
                svg.text("label", i == 0 ? "start" : "middle", i == 0 ? x : x + step / 2, HEIGHT - 8,
                        columns.get(i).label());
            }
        }
        return svg.line("axis", LEFT, HEIGHT - BOTTOM, WIDTH - 4, HEIGHT - BOTTOM).done();
    }
}
