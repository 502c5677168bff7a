package org.makesafe.cli;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Sentence;
import org.makesafe.script.diff.Change;
import org.makesafe.script.diff.ScriptDiff;
import tools.jackson.databind.json.JsonMapper;

/** Prints how two scripts differ. */
final class DiffWords {
    private static final String SAME = "The scripts are the same.";

    private static final JsonMapper JSON = JsonMapper.builder().addMixIn(Sentence.class, InEnglish.class).build();

    private interface InEnglish {
        @JsonValue
        String english();
    }

    private DiffWords() {}

    /** For a terminal. Lines that begin with an exclamation mark ask the author to look again. */
    static void text(ScriptDiff diff, PrintWriter out) {
        diff.sections().forEach(section -> {
            out.println(section.part().words());
            section.changes().forEach(change -> {
                out.println((change.kind() == Change.Kind.WARNING ? "! " : "  ") + change.sentence().english());
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
                        plain(change.sentence().english())));
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
        out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(diff));
    }

    /** The texts before and after, as far as the sentence has not said them already. */
    private static List<String> beforeAndAfter(Change change) {
        return Stream.concat(lines("- ", change.before(), change), lines("+ ", change.after(), change)).toList();
    }

    private static Stream<String> lines(String mark, @Nullable Sentence said, Change change) {
        if (said == null || (change.kind() != Change.Kind.CHANGED
                && change.sentence().english().contains(said.english()))) {
            return Stream.empty();
        }
        return said.english().lines().map(line -> mark + line);
    }

    private static String plain(String text) {
        return text.replaceAll("([\\\\*_`\\[\\]<>])", "\\\\$1");
    }
}
