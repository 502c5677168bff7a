package org.makesafe.script.graph;

/** How a card looks. No meaning rests on colour alone: dashes and words say the same. */
enum Look {
    STAGE("#f3f2f1", "#0b0c0c", false),
    URGENT("#fff7bf", "#0b0c0c", false),
    SOMETIMES("#ffffff", "#0b0c0c",
            true),
    QUESTION("#f3f2f1", "#0b0c0c", false),
    EARLIER("#ffffff", "#505a5f",
            true),
    ALERT("#fdf1ef", "#d4351c", false),
    ADVICE("#eff7f2", "#00703c", false);

    static final String INK = "#0b0c0c";
    static final String FAINT = "#505a5f";
    static final String CONDITION = "#4c2c92";
    private static final String[] LINES = { "#1d70b8", "#00703c", "#d4351c", "#4c2c92", "#594d00", "#c2257a", "#0e7a72",
            "#505a5f"};

    private final String fill;
    private final String edge;
    private final boolean dashed;

    Look(String fill, String edge, boolean dashed) {
        this.fill = fill;
        this.edge = edge;
        this.dashed = dashed;
    }

    String fill() {
        return fill;
    }

    String edge() {
        return edge;
    }

    boolean dashed() {
        return dashed;
    }

    /** A colour that tells the lines of one card from those of the next. */
    static String line(int number) {
        return LINES[Math.floorMod(number, LINES.length)];
    }
}
