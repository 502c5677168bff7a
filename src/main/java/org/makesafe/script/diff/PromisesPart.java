package org.makesafe.script.diff;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.makesafe.script.Condition;
import org.makesafe.script.Must;
import org.makesafe.script.Script;
import org.makesafe.script.Sentence;
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
            Sentence was = words(m, words::before);
            changes.add(Kind.REMOVED, before.id(), was, null,
                    Sentence.formatted("diff.promise-gone", "No longer promised: %s.", was));
        });
        promises.added().forEach(m -> {
            Sentence is = words(m, words::after);
            changes.add(Kind.ADDED, after.id(), null, is,
                    Sentence.formatted("diff.promise-new", "Now promised: %s.", is));
        });
        promises.moved().forEach(m -> changes.add(Kind.MOVED, after.id(), null, null,
                Sentence.formatted("diff.promise-moved", "Stands elsewhere in the list: %s.",
                        words(m, words::after))));
    }

    private static Sentence words(Must must, BiFunction<Condition, String, Sentence> say) {
        return switch (must) {
            case Must.DangerDecidedWithin(var answers) -> Sentence.formatted("diff.promise.danger",
                    "danger is decided within %s answers", answers);
            case Must.NeedsAdvice(var when, var advice) -> Sentence.formatted("diff.promise.advice",
                    "advice %s is due if: %s", advice, say.apply(when, ""));
            case Must.NeedsAlert(var when, var alert) -> Sentence.formatted("diff.promise.alert",
                    "alert %s fires if: %s", alert, say.apply(when, ""));
        };
    }
}
