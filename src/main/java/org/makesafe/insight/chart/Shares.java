package org.makesafe.insight.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A line that rises: which share was done by when, with the target as an upright line that has its name beside it. */
public final class Shares {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 240;
    private static final int LEFT = 52;
    private static final int RIGHT = 24;
    private static final int BOTTOM = 30;
    private static final int TOP = 24;

    private Shares() {}

    /**
     * A point of the line.
     *
     * @param share from 0 to 1
     * @param target whether the target is here
     */
    public record Point(String label, double share, boolean target) {}

    /** Draws points at equal distances, in the order given. */
    public static Picture draw(String id, String title, String words, String target, List<Point> points) {
        var svg = new Svg(id, title, words, WIDTH, HEIGHT);
        for (int percent = 0; percent <= 100; percent += 25) {
            double y = y(percent / 100.0);
            svg.line("grid", LEFT, y, WIDTH - RIGHT, y).text("label", "end", LEFT - 6, y + 4, percent + "%");
        }
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            double x = x(i, points.size());
            svg.text("label", "middle", x, HEIGHT - 8, point.label());
            if (point.target()) {
                svg.line("target", x, TOP, x, HEIGHT - BOTTOM).text("strong", i * 2 > points.size() ? "end" : "start",
                        x, TOP - 8, target);
            }
        }
        svg.path("line", IntStream.range(0, points.size())
                .mapToObj(i -> Svg.number(x(i, points.size())) + "," + Svg.number(y(points.get(i).share())))
                .collect(Collectors.joining(" ")));
        for (int i = 0; i < points.size(); i++) {
            svg.dot(x(i, points.size()), y(points.get(i).share()));
        }
        return svg.done();
    }

    private static double x(int at, int count) {
        double room = WIDTH - LEFT - RIGHT - 30.0;
        return LEFT + 15 + (count < 2 ? room / 2 : room * at / (count - 1));
    }

    private static double y(double share) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - share);
    }
}
