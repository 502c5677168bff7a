package org.makesafe.insight.chart;

import java.util.List;

/**
 * A picture as shapes; a template writes them out. Colours come from the page's style sheet, so that they follow whatever the reader has
 * chosen.
 *
 * @param id is unique on its page
 * @param title what it shows, and {@code words} what it says: both are read aloud in its place
 */
public record Picture(String id, String title, String words, int width, int height, List<Shape> shapes) {
    public Picture {
        shapes = List.copyOf(shapes);
    }

    /** One shape; the style is the end of the name of its class. Numbers are in the picture's own units, written as SVG has them. */
    public sealed interface Shape {
        /** What a template asks for. */
        default String kind() {
            return getClass().getSimpleName();
        }

        /** A rectangle. */
        record Box(String style, String x, String y, String width, String height) implements Shape {}

        /** A straight line. */
        record Line(String style, String x, String y, String toX, String toY) implements Shape {}

        /** A line through points. */
        record Path(String style, String points) implements Shape {}

        /** A small circle. */
        record Dot(String style, String x, String y) implements Shape {}

        /** Text that begins, ends or is centred at a point: {@code start}, {@code end}, {@code middle}. */
        record Text(String style, String anchor, String x, String y, String text) implements Shape {}
    }
}
