package org.makesafe.script.diff;

import org.jspecify.annotations.Nullable;
import org.makesafe.script.Alert;
import org.makesafe.script.Alert.Reason;
import org.makesafe.script.Grade;
import org.makesafe.script.Script;
import org.makesafe.script.Sentence;
import org.makesafe.script.diff.Change.Kind;

/** Alerts that came, went, moved or changed. */
final class AlertsPart {
    private final BothWords words;
    private final Changes changes;

    AlertsPart(BothWords words, Changes changes) {
        this.words = words;
        this.changes = changes;
    }

    void compare(Script before, Script after) {
        var alerts = Matched.of(before.alerts(), after.alerts(), Alert::id);
        alerts.removed().forEach(a -> changes.add(Kind.REMOVED, a.id(), Sentences.quoted(a.prompt()), null,
                Sentences.gone(name(a))));
        alerts.added().forEach(a -> changes.add(Kind.ADDED, a.id(), null, Sentences.quoted(a.prompt()),
                Sentence.formatted("diff.alert-new", "Alert %s is new. It can fire: %s.", a.id(),
                        words.after(a.when(), ""))));
        alerts.moved().forEach(a -> changes.add(Kind.MOVED, a.id(), null, null,
                Sentences.elsewhere(name(a))));
        alerts.both().forEach(pair -> both(pair.before(), pair.after()));
    }

    private void both(Alert before, Alert after) {
        Grade was = before.grade();
        Grade is = after.grade();
        new Thing(changes, words, after.id(), name(after))
                .text("prompt", before.prompt(), after.prompt())
                .flag("a prompt for the danger decision", before.danger(), after.danger())
                .condition("condition", before.when(), after.when())
                .list("reason", Matched.of(before.reasons(), after.reasons(), Reason::because), Reason::because,
                        (reason, pair) -> reason.condition("condition", pair.before().when(), pair.after().when()));
        if (was != is) {
            changes.add(Kind.CHANGED, after.id(), was == null ? null : Sentences.quoted(words.before(was)),
                    is == null ? null : Sentences.quoted(words.after(is)), grade(after, is));
        }
    }

    private Sentence grade(Alert alert, @Nullable Grade grade) {
        return grade == null
                ? Sentence.formatted("diff.no-grade", "Alert %s no longer points to a grade.", alert.id())
                : Sentences.pointsTo(name(alert), words.after(grade));
    }

    private static Sentence name(Alert alert) {
        return Sentence.formatted("diff.name.alert", "alert %s", alert.id());
    }
}
