package org.makesafe.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which stored calls a command looks at. */
final class WhichCalls {
    @Option(names = "--since", paramLabel = "DATE", description = "Only calls taken on this day or later, such as 2026-10-01.")
    private @Nullable LocalDate since;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100000", description = "At most so many calls, the newest; ${DEFAULT-VALUE} unless given.")
    private long limit;

    @Nullable
    LocalDate since() {
        return since;
    }

    long limit() {
        return limit;
    }

    /** For the audit log. */
    String words() {
        return "%sat most %d".formatted(since == null ? "" : "since %s, ".formatted(since), limit);
    }
}
