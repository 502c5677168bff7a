package org.makesafe.script.graph;

import java.util.ArrayList;
import java.util.List;

/** A box of wrapped text that is as high as its text needs. */
final class Card {
    private static final int PAD = 12;
    private static final int BETWEEN = 6;
    private final Look look;
    private final int width;
    private final List<Line> lines = new ArrayList<>();
    private int height = 2 * PAD;
    private int x;
    private int y;

    private record Line(String text, Font font, String colour, int baseline) {}

    Card(Look look, int width) {
        this.look = look;
        this.width = width;
    }

    /** Adds a paragraph. */
    Card add(Font font, String colour, String text) {
        height += lines.isEmpty() ? 0 : BETWEEN;
        for (String line : font.wrap(text, width - 2 * PAD)) {
            lines.add(new Line(line, font, colour, height - PAD + font.size()));
            height += font.leading();
        }
        return this;
    }

    Card moveTo(int left, int top) {
        x = left;
        y = top;
        return this;
    }

    void draw(Drawing drawing) {
        drawing.box(x, y, width, height, look);
        lines.forEach(line -> drawing.text(x + PAD, y + line.baseline(), line.font(), line.colour(), line.text()));
    }

    int height() {
        return height;
    }

    int left() {
        return x;
    }

    int right() {
        return x + width;
    }

    int top() {
        return y;
    }

    int bottom() {
        return y + height;
    }

    int middle() {
        return y + height / 2;
    }
}
