package org.makesafe.script.diff;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.ByPhone;
import org.makesafe.script.ByPhone.Fill;
import org.makesafe.script.Ivr;
import org.makesafe.script.Sentence;

/** What differs in how a telephone speaks a script or puts a question. */
final class IvrDiff {
    private IvrDiff() {}

    static void question(@Nullable ByPhone before, @Nullable ByPhone after, Thing question) {
        text(question, "keys", before, after, p -> pairs(p.keys()));
        text(question, "list of what may be said", before, after, p -> hear(p.hear()));
        text(question, "number of tries by telephone", before, after, p -> String.valueOf(p.tries()));
        text(question, "number of seconds of silence", before, after, p -> String.valueOf(p.seconds()));
        text(question, "rule for silence", before, after, p -> word(p.silence()));
        text(question, "rule for what was not understood", before, after, p -> word(p.noMatch()));
        question.said(Sentences.trait("reading back"), readBack(before), readBack(after));
        text(question, "list of what is filled", before, after, p -> fills(p.fills()));
    }

    static void script(@Nullable Ivr before, @Nullable Ivr after, Thing script) {
        text(script, "script that continues the call", before, after, Ivr::continues);
        text(script, "language question", before, after, Ivr::speaks);
        text(script, "opening by telephone", before, after, ivr -> String.join(", ", ivr.opening()));
        text(script, "advice for callers who wait", before, after, ivr -> String.join(", ", ivr.waiting()));
        text(script, "note of a trigger phrase", before, after, ivr -> phrase(ivr.phrase()));
        for (Ivr.Line line : Ivr.Line.values()) {
            script.said(Sentence.formatted("diff.line", "line “%s”", line.word()), spoken(before, line),
                    spoken(after, line));
        }
    }

    private static <T> void text(Thing thing, String what, @Nullable T before, @Nullable T after,
            Function<T, @Nullable String> trait) {
        thing.text(what, before == null ? null : trait.apply(before), after == null ? null : trait.apply(after));
    }

    private static @Nullable Sentence readBack(@Nullable ByPhone question) {
        return question == null
                ? null
                : question.readBack()
                        ? Sentence.of("diff.read-back", "read back")
                        : Sentence.of("diff.not-read-back", "not read back");
    }

    private static @Nullable Sentence spoken(@Nullable Ivr ivr, Ivr.Line line) {
        return ivr == null ? null : Sentences.quotedIfAny(ivr.lines().get(line));
    }

    private static @Nullable String phrase(Ivr.@Nullable Phrase phrase) {
        return phrase == null ? null : phrase.question() + ": " + phrase.value();
    }

    private static String hear(Map<String, List<String>> hear) {
        return hear.entrySet().stream().map(e -> e.getKey() + ": " + String.join(", ", e.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String fills(List<Fill> fills) {
        return fills.stream().map(f -> f.question() + (f.values().isEmpty() ? "" : " (" + pairs(f.values()) + ")"))
                .collect(Collectors.joining("; "));
    }

    private static String pairs(Map<String, String> pairs) {
        return pairs.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).collect(Collectors.joining(", "));
    }

    private static String word(ByPhone.Then then) {
        return then.name().toLowerCase(Locale.ROOT);
    }
}
