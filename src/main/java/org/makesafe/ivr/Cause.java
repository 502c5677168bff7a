package org.makesafe.ivr;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why something failed, for the log: kinds and places, never messages, which may repeat what a caller said. */
final class Cause {
    private static final String OURS = "org.makesafe";
    private static final int DEEPEST = 8;

    private Cause() {}

    static String of(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause).limit(DEEPEST)
                .map(one -> one.getClass().getName() + " at " + place(one.getStackTrace()))
                .collect(Collectors.joining(", because of "));
    }

    /** Where it began, and the nearest line of our own. */
    private static String place(StackTraceElement[] trace) {
        if (trace.length == 0)
            return "an unknown place";
        return Arrays.stream(trace).filter(line -> line.getClassName().startsWith(OURS)).findFirst()
                .filter(ours -> !ours.equals(trace[0])).map(ours -> trace[0] + " in " + ours)
                .orElse(trace[0].toString());
    }
}
