package org.makesafe.script.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * Arial in one size.
 *
 * @param size in pixels
 */
record Font(int size, boolean bold) {
    static final Font TITLE = new Font(26, true);
    static final Font HEADING = new Font(16, true);
    static final Font NAME = new Font(14, true);
    static final Font BODY = new Font(14, false);
    static final Font SMALL = new Font(12, false);

    /** From one line of text to the next. */
    int leading() {
        return Math.ceilDiv(size * 13, 10);
    }

    /** How wide a text is, in pixels. */
    double width(String text) {
        return text.codePoints().map(c -> ArialWidths.of(c, bold)).sum() * size / 1000.0;
    }

    /** Breaks a text into lines that are no wider than this, at spaces where there are any. */
    List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String rest = word;
            if (!line.isEmpty() && width(line + " " + rest) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (width(rest) > width) {
                int fits = fitting(rest, width);
                lines.add(rest.substring(0, fits));
                rest = rest.substring(fits);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** How much of a word fits, in whole characters; at least one. */
    private int fitting(String word, int width) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length() && width(word.substring(0, word.offsetByCodePoints(end, 1))) <= width) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }
}
