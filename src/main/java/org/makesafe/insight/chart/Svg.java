package org.makesafe.insight.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.makesafe.insight.chart.Picture.Shape;

/** Puts a picture together, in the order in which shapes lie on each other. */
final class Svg {
    private final String id;
    private final String title;
    private final String words;
    private final int width;
    private final int height;
    private final List<Shape> shapes = new ArrayList<>();

    Svg(String id, String title, String words, int width, int height) {
        this.id = id;
        this.title = title;
        this.words = words;
        this.width = width;
        this.height = height;
    }

    Svg rectangle(String style, double x, double y, double wide, double high) {
        return add(new Shape.Box(style, number(x), number(y), number(wide), number(high)));
    }

    Svg line(String style, double fromX, double fromY, double toX, double toY) {
        return add(new Shape.Line(style, number(fromX), number(fromY), number(toX), number(toY)));
    }

    Svg path(String style, String points) {
        return add(new Shape.Path(style, points));
    }

    Svg dot(double x, double y) {
        return add(new Shape.Dot("dot", number(x), number(y)));
    }

    Svg text(String style, String anchor, double x, double y, String text) {
        return add(new Shape.Text(style, anchor, number(x), number(y), text));
    }

    Picture done() {
        return new Picture(id, title, words, width, height, shapes);
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private Svg add(Shape shape) {
        shapes.add(shape);
        return this;
    }
}
