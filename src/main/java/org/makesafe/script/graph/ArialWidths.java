package org.makesafe.script.graph;

/** How wide each character of Arial is, in thousandths of its size; for rare characters a bound that is wide enough. */
final class ArialWidths {
    private static final int FIRST = ' ';
    private static final int[] REGULAR = { 278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278,
            278,
            556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722,
            667,
            611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611,
            278,
            278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556,
            556,
            333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584};
    private static final int[] BOLD = { 278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
            556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722,
            667,
            611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611,
            333,
            278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611,
            611,
            389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584};

    private ArialWidths() {}

    static int of(int c, boolean bold) {
        int[] widths = bold ? BOLD : REGULAR;
        int at = c - FIRST;
        return at >= 0 && at < widths.length ? widths[at] : beyond(c);
    }

    private static int beyond(int c) {
        return switch (c) {
            case '‘', '’', '·' -> 333;
            case '“', '”' -> 500;
            case '–', '•' -> 556;
            case 'é', 'è', 'ê' -> 556;
            default -> c < 0x250 ? 800 : 1100;
        };
    }
}
