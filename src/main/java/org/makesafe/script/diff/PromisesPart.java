package org.makesafe.script.diff;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.makesafe.script.Condition;
import org.makesafe.script.Must;
import org.makesafe.script.Script;
import org.makesafe.script.diff.Change.Kind;

/** What the script promises of every call. A promise has no name, so one that changed is one gone and one new. */
final class PromisesPart {
    private final BothWords words;
    private final Changes changes;

    PromisesPart(BothWords words, Changes changes) {
        this.words = words;
        this.changes = changes;
    }

    void compare(Script before, Script after) {
        var promises = Matched.of(before.must(), after.must(), Function.identity());
        promises.removed().forEach(m -> {
            String was = words(m, words::before);
            changes.add(Kind.REMOVED, before.id(), was, null, "No longer promised: %s.".formatted(was));
        });
        promises.added().forEach(m -> {
            String is = words(m, words::after);
            changes.add(Kind.ADDED, after.id(), null, is, "Now promised: %s.".formatted(is));
        });
        promises.moved().forEach(m -> changes.add(Kind.MOVED, after.id(), null, null,
                "Stands elsewhere in the list: %s.".formatted(words(m, words::after))));
    }

    private static String words(Must must, BiFunction<Condition, String, String> say) {
        return switch (must) {
            case Must.DangerDecidedWithin(var answers) -> "danger is decided within %d answers".formatted(answers);
            case Must.NeedsAdvice(var when, var advice) -> "advice %s is due if: %s".formatted(advice,
                    say.apply(when, ""));
            case Must.NeedsAlert(var when, var alert) -> "alert %s fires if: %s".formatted(alert, say.apply(when, ""));
        };
    }
}
