package org.makesafe.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.diff.Change;
import org.makesafe.script.diff.ScriptDiff;
import tools.jackson.databind.json.JsonMapper;

/** Prints how two scripts differ. */
final class DiffWords {
    private static final String SAME = "The scripts are the same.";

    private DiffWords() {}

    /** For a terminal. Lines that begin with an exclamation mark ask the author to look again. */
    static void text(ScriptDiff diff, PrintWriter out) {
        diff.sections().forEach(section -> {
            out.println(section.part().words());
            section.changes().forEach(change -> {
                out.println((change.kind() == Change.Kind.WARNING ? "! " : "  ") + change.sentence());
                beforeAndAfter(change).forEach(line -> out.println("    " + line));
            });
        });
        if (diff.same()) {
            out.println(SAME);
        }
    }

    /** For a review page. */
    static void markdown(ScriptDiff diff, PrintWriter out) {
        diff.sections().forEach(section -> {
            out.println("## %s\n".formatted(section.part().words()));
            section.changes().forEach(change -> {
                out.println("- %s%s".formatted(change.kind() == Change.Kind.WARNING ? "**Look again.** " : "",
                        plain(change.sentence())));
                var lines = beforeAndAfter(change);
                if (!lines.isEmpty()) {
                    out.println("\n  ```diff");
                    lines.forEach(line -> out.println("  " + line));
                    out.println("  ```");
                }
            });
            out.println();
        });
        if (diff.same()) {
            out.println(SAME);
        }
    }

    /** For programs. */
    static void json(ScriptDiff diff, PrintWriter out) {
        out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(diff));
    }

    /** The texts before and after, as far as the sentence has not said them already. */
    private static List<String> beforeAndAfter(Change change) {
        return Stream.concat(lines("- ", change.before(), change), lines("+ ", change.after(), change)).toList();
    }

    private static Stream<String> lines(String mark, @Nullable String text, Change change) {
        if (text == null || (change.kind() != Change.Kind.CHANGED && change.sentence().contains(text))) {
            return Stream.empty();
        }
        return text.lines().map(line -> mark + line);
    }

    private static String plain(String text) {
        return text.replaceAll("([\\\\*_`\\[\\]<>])", "\\\\$1");
    }
}
