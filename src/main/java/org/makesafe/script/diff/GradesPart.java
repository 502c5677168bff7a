package org.makesafe.script.diff;

import org.makesafe.script.Grade;
import org.makesafe.script.Grading;
import org.makesafe.script.Grading.Rule;
import org.makesafe.script.Script;
import org.makesafe.script.Sentence;
import org.makesafe.script.diff.Change.Kind;

/** The names of grades, and the rules that suggest one. */
final class GradesPart {
    private final BothWords words;
    private final Changes changes;

    GradesPart(BothWords words, Changes changes) {
        this.words = words;
        this.changes = changes;
    }

    void compare(Script before, Script after) {
        Grading was = before.grading();
        Grading is = after.grading();
        for (Grade grade : Grade.values()) {
            new Thing(changes, words, grade.name(),
                    Sentence.formatted("diff.name.grade", "grade %s", grade.name())).text("name",
                            was.names().get(grade),
                            is.names().get(grade));
        }
        var rules = Matched.of(was.rules(), is.rules(), Rule::because);
        rules.removed().forEach(r -> changes.add(Kind.REMOVED, r.grade().name(), words.before(r.when(), ""), null,
                Sentence.formatted("diff.rule-gone", "The rule “%s” for %s is gone.", r.because(),
                        words.before(r.grade()))));
        rules.added().forEach(r -> changes.add(Kind.ADDED, r.grade().name(), null, words.after(r.when(), ""),
                Sentence.formatted("diff.rule-new", "The rule “%s” for %s is new.", r.because(),
                        words.after(r.grade()))));
        rules.moved().forEach(r -> changes.add(Kind.MOVED, r.grade().name(), null, null,
                Sentences.elsewhere(name(r))));
        rules.both().forEach(pair -> rule(name(pair.after()), pair.before(), pair.after()));
        rule(Sentence.of("diff.name.otherwise", "the suggestion when no rule holds"), was.otherwise(), is.otherwise());
    }

    private void rule(Sentence name, Rule before, Rule after) {
        if (before.grade() != after.grade()) {
            changes.add(Kind.CHANGED, after.grade().name(), Sentences.quoted(words.before(before.grade())),
                    Sentences.quoted(words.after(after.grade())),
                    Sentences.pointsTo(name, words.after(after.grade())));
        }
        new Thing(changes, words, after.grade().name(), name).text("reason", before.because(), after.because())
                .condition("condition", before.when(), after.when());
    }

    private static Sentence name(Rule rule) {
        return Sentence.formatted("diff.name.rule", "the rule “%s”", rule.because());
    }
}
