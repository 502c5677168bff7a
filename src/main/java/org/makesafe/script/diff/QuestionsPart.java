package org.makesafe.script.diff;

import java.util.List;
import java.util.Locale;
import org.makesafe.script.Question;
import org.makesafe.script.Script;
import org.makesafe.script.Sentence;
import org.makesafe.script.Stage;
import org.makesafe.script.diff.Change.Kind;

/** Questions that came, went, moved or changed. */
final class QuestionsPart {
    private final BothWords words;
    private final Changes changes;

    /** A question and the stage it stands in. */
    private record Asked(Stage stage, Question question) {
        String id() {
            return question.id();
        }

        Sentence name() {
            return Sentence.formatted("diff.name.question", "question “%s” (%s)", question.label(), id());
        }

        Sentence place() {
            int at = stage.questions().indexOf(question);
            return at == 0
                    ? Sentence.formatted("diff.place.first-of", "as the first of stage “%s”", stage.title())
                    : Sentence.formatted("diff.place.in-after", "in stage “%s” after “%s”", stage.title(),
                            stage.questions().get(at - 1).label());
        }
    }

    QuestionsPart(BothWords words, Changes changes) {
        this.words = words;
        this.changes = changes;
    }

    void compare(Script before, Script after) {
        var questions = Matched.of(asked(before), asked(after), Asked::id);
        questions.removed().forEach(q -> changes.add(Kind.REMOVED, q.id(), said(q), null,
                Sentence.formatted("diff.question-gone", "%s is gone from stage “%s”.", Sentences.capital(q.name()),
                        q.stage().title())));
        questions.added().forEach(q -> changes.add(Kind.ADDED, q.id(), null, said(q),
                Sentence.formatted("diff.question-new", "%s is new, %s. It is asked: %s.", Sentences.capital(q.name()),
                        q.place(), words.after(q.question().when(), q.stage().id()))));
        questions.both().forEach(pair -> both(pair.before(), pair.after()));
        for (Stage stage : after.stages()) {
            var order = Matched.of(within(stage, before), within(stage, after), Asked::id);
            order.moved().forEach(q -> changes.add(Kind.MOVED, q.id(), null, null,
                    Sentence.formatted("diff.question-moved", "%s is now asked %s.", Sentences.capital(q.name()),
                            q.place())));
        }
    }

    private void both(Asked before, Asked after) {
        if (!before.stage().id().equals(after.stage().id())) {
            changes.add(Kind.MOVED, after.id(), Sentences.quoted(before.stage().title()),
                    Sentences.quoted(after.stage().title()),
                    Sentence.formatted("diff.question-moved-from", "%s moved from stage “%s”, and is now asked %s.",
                            Sentences.capital(after.name()), before.stage().title(), after.place()));
        }
        Question was = before.question();
        Question is = after.question();
        var thing = new Thing(changes, words, is.id(), after.name())
                .text("label", was.label(), is.label())
                .text("wording", was.words(), is.words())
                .flag("spoken aloud", was.spoken(), is.spoken())
                .text("covert wording", was.covertWords(), is.covertWords())
                .text("guide", was.guide(), is.guide())
                .condition("condition", was.when(), is.when(), before.stage().id(), after.stage().id());
        TypeDiff.compare(was.type(), is.type(), thing);
        IvrDiff.question(was.byPhone(), is.byPhone(), thing);
        thing.flag("mandatory", was.mandatory(), is.mandatory())
                .flag("answered only with a note", was.noteRequired(), is.noteRequired())
                .flag("shown in the summary", was.summary(), is.summary())
                .flag("personal", was.personal(), is.personal())
                .condition("rule for withholding the answer", was.withheldWhen(), is.withheldWhen(),
                        before.stage().id(), after.stage().id())
                .text("list beside", shows(was), shows(is))
                .list("suggestion",
                        Matched.of(was.suggestions(), is.suggestions(), s -> s.value() + " " + s.because()),
                        s -> s.value() + ": " + s.because(),
                        (each, s) -> each.condition("condition", s.before().when(), s.after().when(),
                                before.stage().id(), after.stage().id()));
    }

    private static Sentence said(Asked asked) {
        return Sentences.quoted(asked.question().words());
    }

    private static String shows(Question question) {
        return question.shows().name().toLowerCase(Locale.ROOT);
    }

    private static List<Asked> within(Stage stage, Script script) {
        return asked(script).stream().filter(q -> q.stage().id().equals(stage.id())).toList();
    }

    private static List<Asked> asked(Script script) {
        return script.stages().stream().flatMap(s -> s.questions().stream().map(q -> new Asked(s, q))).toList();
    }
}
