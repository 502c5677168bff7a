package org.makesafe.insight.chart;

import java.util.List;

/** A table whose cells are shaded by their counts. Every cell holds its count too, so the shade alone says nothing. */
public final class Heat {
    private static final int LEFT = 48;
    private static final int CELL = 28;
    private static final int HIGH = 26;
    private static final int TOP = 22;
    private static final int SHADES = 4;

    private Heat() {}

    /** Draws rows of counts; every row is as long as the heads. */
    public static Picture draw(String id, String title, String words, List<String> heads, List<String> rows,
            List<List<Long>> counts) {
        var svg = new Svg(id, title, words, LEFT + heads.size() * CELL + 2, TOP + rows.size() * HIGH + 2);
        long most = Math.max(1, counts.stream().flatMap(List::stream).mapToLong(Long::longValue).max().orElse(1));
        for (int column = 0; column < heads.size(); column++) {
            svg.text("label", "middle", LEFT + (column + 0.5) * CELL, TOP - 7, heads.get(column));
        }
        for (int row = 0; row < rows.size(); row++) {
            double y = TOP + row * HIGH;
            svg.text("label", "end", LEFT - 6, y + 17, rows.get(row));
            for (int column = 0; column < heads.size(); column++) {
                long count = counts.get(row).get(column);
                int shade = count == 0 ? 0 : (int) Math.min(SHADES, 1 + SHADES * count / (most + 1));
                svg.rectangle("heat" + shade, LEFT + column * (double) CELL, y, CELL, HIGH);
                if (count > 0) {
                    svg.text("cell" + shade, "middle", LEFT + (column + 0.5) * CELL, y + 17, shown(count));
                }
            }
        }
        return svg.done();
    }

    /** A count short enough for a cell; the table behind the picture has it whole. */
    private static String shown(long count) {
        return count < 1000 ? Long.toString(count) : count / 1000 + "k";
    }
}
