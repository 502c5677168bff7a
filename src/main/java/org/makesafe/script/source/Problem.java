package org.makesafe.script.source;

import java.util.Comparator;

/**
 * One thing wrong with a script file.
 *
 * @param line counts from 1; 0 where the problem is the whole file
 * @param column counts from 1
 * @param code stable, for people to look up
 */
public record Problem(String file, int line, int column, Code code, String message) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file).thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column).thenComparing(Problem::message);

    /** The kinds of problem a reader can meet. */
    public enum Code {
        TOO_LARGE,
        NOT_UTF8,
        NOT_YAML,
        ANCHOR,
        SHAPE,
        DUPLICATE_ID,
        UNKNOWN_QUESTION,
        LATER_QUESTION,
        UNKNOWN_OPTION,
        NO_OPTIONS,
        BAD_RANGE,
        BAD_REPEAT,
        BAD_COVERT,
        NOT_URGENT_FIRST,
        NEEDS_SIGN_OFF
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "%s:%d:%d %s %s".formatted(file, line, column, code, message);
    }
}
