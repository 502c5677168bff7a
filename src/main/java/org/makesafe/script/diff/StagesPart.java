package org.makesafe.script.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Question;
import org.makesafe.script.Script;
import org.makesafe.script.Sentence;
import org.makesafe.script.Stage;
import org.makesafe.script.diff.Change.Kind;

/** Stages that came, went, moved or changed. What happens to their questions is told there. */
final class StagesPart {
    private final BothWords words;
    private final Changes changes;

    StagesPart(BothWords words, Changes changes) {
        this.words = words;
        this.changes = changes;
    }

    void compare(Script before, Script after) {
        var stages = Matched.of(before.stages(), after.stages(), Stage::id);
        stages.removed().forEach(s -> changes.add(Kind.REMOVED, s.id(), questions(s), null,
                Sentences.gone(name(s))));
        stages.added().forEach(s -> changes.add(Kind.ADDED, s.id(), null, questions(s),
                Sentence.formatted("diff.stage-new", "%s is new, %s. It is held: %s.", Sentences.capital(name(s)),
                        place(after, s), words.after(s.when(), ""))));
        stages.moved().forEach(s -> changes.add(Kind.MOVED, s.id(), null, null,
                Sentence.formatted("diff.stage-moved", "%s is now held %s.", Sentences.capital(name(s)),
                        place(after, s))));
        stages.both().forEach(pair -> both(pair.before(), pair.after()));
    }

    private void both(Stage before, Stage after) {
        new Thing(changes, words, after.id(), name(after))
                .text("title", before.title(), after.title())
                .flag("urgent", before.urgent(), after.urgent())
                .condition("condition", before.when(), after.when())
                .said(Sentences.trait("repeat"), repeat(before), repeat(after));
    }

    private static @Nullable Sentence repeat(Stage stage) {
        var repeat = stage.repeat();
        return repeat == null
                ? null
                : Sentence.formatted("diff.repeat", "Up to %s, each a “%s”; Yes to %s starts the next", repeat.max(),
                        repeat.noun(), repeat.again());
    }

    private static Sentence questions(Stage stage) {
        return Sentences.quoted(String.join(", ", stage.questions().stream().map(Question::label).toList()));
    }

    private static Sentence place(Script script, Stage stage) {
        List<Stage> stages = script.stages();
        int at = stages.indexOf(stage);
        return at == 0
                ? Sentence.of("diff.place.first", "first")
                : Sentence.formatted("diff.place.after", "after %s", name(stages.get(at - 1)));
    }

    private static Sentence name(Stage stage) {
        return Sentence.formatted("diff.name.stage", "stage “%s” (%s)", stage.title(), stage.id());
    }
}
