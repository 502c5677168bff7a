package org.makesafe.script.diff;

import java.util.Locale;
import java.util.function.Function;
import org.makesafe.script.Advice;
import org.makesafe.script.Script;
import org.makesafe.script.diff.Change.Kind;

/** Advice items that came, went, moved or changed. Warns of new words under an old wording version. */
final class AdvicePart {
    private final BothWords words;
    private final Changes changes;

    AdvicePart(BothWords words, Changes changes) {
        this.words = words;
        this.changes = changes;
    }

    void compare(Script before, Script after) {
        var advice = Matched.of(before.advice(), after.advice(), Advice::id);
        advice.removed().forEach(a -> changes.add(Kind.REMOVED, a.id(), a.words(), null,
                "Advice %s is gone.".formatted(a.id())));
        advice.added().forEach(a -> changes.add(Kind.ADDED, a.id(), null, a.words(),
                "Advice %s is new. It is due: %s.".formatted(a.id(), words.after(a.when(), ""))));
        advice.moved().forEach(a -> changes.add(Kind.MOVED, a.id(), null, null,
                "Advice %s stands elsewhere in the list.".formatted(a.id())));
        advice.both().forEach(pair -> both(pair.before(), pair.after()));
    }

    private void both(Advice before, Advice after) {
        var thing = new Thing(changes, words, after.id(), "advice " + after.id())
                .text("words", before.words(), after.words());
        wording(before, after, thing);
        thing.condition("condition", before.when(), after.when())
                .text("strength", strength(before), strength(after))
                .flag("in need of a force's sign-off", before.needsSignOff(), after.needsSignOff())
                .text("caution", before.caution(), after.caution())
                .list("source", Matched.of(before.sources(), after.sources(), Function.identity()));
    }

    private void wording(Advice before, Advice after, Thing thing) {
        boolean raised = after.wording() > before.wording();
        boolean reworded = !before.words().equals(after.words());
        if (reworded && !raised) {
            thing.warning(
                    "The words of advice %s changed, but its wording is %s %d. Raise it, so that records tell which words were said."
                            .formatted(after.id(), after.wording() == before.wording() ? "still" : "now",
                                    after.wording()));
        }
        if (before.wording() != after.wording()) {
            changes.add(Kind.CHANGED, after.id(), Integer.toString(before.wording()),
                    Integer.toString(after.wording()), "The wording of advice %s is now %d%s.".formatted(after.id(),
                            after.wording(), reworded ? "" : ", though its words are the same"));
        }
    }

    private static String strength(Advice advice) {
        return advice.strength().name().toLowerCase(Locale.ROOT);
    }
}
