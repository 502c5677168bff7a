package org.makesafe.insight;

import java.util.Comparator;

/** One thing that a call is counted under. */
record Counted(Dimension dimension, String term) implements Comparable<Counted> {
    private static final Comparator<Counted> ORDER = Comparator.comparing(Counted::dimension)
            .thenComparing(Counted::term);

    @Override
    public int compareTo(Counted other) {
        return ORDER.compare(this, other);
    }

    /** Reads what {@link #toString} wrote. */
    static Counted parse(String text) {
        int space = text.indexOf(' ');
        return new Counted(Dimension.valueOf(text.substring(0, space)), text.substring(space + 1));
    }

    @Override
    public String toString() {
        return dimension.name() + " " + term;
    }
}
