package org.makesafe.script.graph;

/** Collects shapes and text, and writes them as one SVG that fits around them. */
final class Drawing {
    private static final int MARGIN = 20;
    private final StringBuilder body = new StringBuilder();
    private int width;
    private int height;

    void box(int x, int y, int w, int h, Look look) {
        reach(x + w, y + h);
        line("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2\"%s/>"
                .formatted(x, y, w, h, look.fill(), look.edge(), look.dashed() ? " stroke-dasharray=\"6 4\"" : ""));
    }

    /** Draws one line of text; y is where its letters stand. */
    void text(int x, int y, Font font, String colour, String words) {
        reach(x + (int) Math.ceil(font.width(words)), y + font.size() / 2);
        line("<text x=\"%d\" y=\"%d\" font-size=\"%d\"%s fill=\"%s\">%s</text>"
                .formatted(x, y, font.size(),
                        font.bold() ? " font-weight=\"bold\"" : "", colour, escaped(words)));
    }

    /** Draws text as wide as this, and returns where the next may begin. */
    int paragraph(int x, int y, int w, Font font, String colour, String words) {
        int at = y;
        for (String each : font.wrap(words, w)) {
            text(x, at + font.size(), font, colour, each);
            at += font.leading();
        }
        return at + 6;
    }

    void path(String colour, String path) {
        line("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>"
                .formatted(path, colour));
    }

    /** An arrow's head with its tip here; {@code way} is 1 for one that points right and -1 for left. */
    void tip(int x, int y, int way, String colour) {
        int back = x - 8 * way;
        line("<path d=\"M%d %dL%d %dL%d %dZ\" fill=\"%s\"/>"
                .formatted(x, y, back, y - 4, back, y + 4, colour));
    }

    /** An arrow's head that points down. */
    void tipDown(int x, int y, String colour) {
        line("<path d=\"M%d %dL%d %dL%d %dZ\" fill=\"%s\"/>"
                .formatted(x, y, x - 4, y - 8, x + 4, y - 8, colour));
    }

    /**
     * The whole picture.
     *
     * @param id starts the ids inside, so that several pictures may stand on one page
     */
    String svg(String id, String title, String description) {
        int w = width + MARGIN;
        int h = height + MARGIN;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img"\
                 aria-labelledby="%3$s-title %3$s-desc" font-family="Arial, sans-serif">
                <title id="%3$s-title">%4$s</title>
                <desc id="%3$s-desc">%5$s</desc>
                <rect width="%1$d" height="%2$d" fill="#ffffff"/>
                %6$s</svg>
                """.formatted(w, h, escaped(id), escaped(title), escaped(description), body);
    }

    private void reach(int right, int bottom) {
        width = Math.max(width, right);
        height = Math.max(height, bottom);
    }

    private void line(String element) {
        body.append(element).append('\n');
    }

    /** Escapes for XML; what XML can't hold at all is shown as a replacement character. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD")
                .replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
