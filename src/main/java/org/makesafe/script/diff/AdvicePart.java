package org.makesafe.script.diff;

import java.util.Locale;
import java.util.function.Function;
import org.makesafe.script.Advice;
import org.makesafe.script.Script;
import org.makesafe.script.Sentence;
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
        advice.removed().forEach(a -> changes.add(Kind.REMOVED, a.id(), Sentences.quoted(a.words()), null,
                Sentences.gone(name(a))));
        advice.added().forEach(a -> changes.add(Kind.ADDED, a.id(), null, Sentences.quoted(a.words()),
                Sentence.formatted("diff.advice-new", "Advice %s is new. It is due: %s.", a.id(),
                        words.after(a.when(), ""))));
        advice.moved().forEach(a -> changes.add(Kind.MOVED, a.id(), null, null,
                Sentences.elsewhere(name(a))));
        advice.both().forEach(pair -> both(pair.before(), pair.after()));
    }

    private void both(Advice before, Advice after) {
        var thing = new Thing(changes, words, after.id(), name(after))
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
            thing.warning(after.wording() == before.wording()
                    ? Sentence.formatted("diff.wording-still",
                            "The words of advice %s changed, but its wording is still %s. Raise it, so that records tell which words were said.",
                            after.id(), after.wording())
                    : Sentence.formatted("diff.wording-lower",
                            "The words of advice %s changed, but its wording is now %s. Raise it, so that records tell which words were said.",
                            after.id(), after.wording()));
        }
        if (before.wording() != after.wording()) {
            changes.add(Kind.CHANGED, after.id(), Sentences.quoted(Integer.toString(before.wording())),
                    Sentences.quoted(Integer.toString(after.wording())), reworded
                            ? Sentence.formatted("diff.wording", "The wording of advice %s is now %s.", after.id(),
                                    after.wording())
                            : Sentence.formatted("diff.wording-alone",
                                    "The wording of advice %s is now %s, though its words are the same.", after.id(),
                                    after.wording()));
        }
    }

    private static Sentence name(Advice advice) {
        return Sentence.formatted("diff.name.advice", "advice %s", advice.id());
    }

    private static String strength(Advice advice) {
        return advice.strength().name().toLowerCase(Locale.ROOT);
    }
}
