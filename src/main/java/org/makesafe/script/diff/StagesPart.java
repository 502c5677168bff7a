package org.makesafe.script.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Question;
import org.makesafe.script.Script;
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
                "%s is gone.".formatted(Sentences.capital(name(s)))));
        stages.added().forEach(s -> changes.add(Kind.ADDED, s.id(), null, questions(s),
                "%s is new, %s. It is held: %s.".formatted(Sentences.capital(name(s)), place(after, s),
                        words.after(s.when(), ""))));
        stages.moved().forEach(s -> changes.add(Kind.MOVED, s.id(), null, null,
                "%s is now held %s.".formatted(Sentences.capital(name(s)), place(after, s))));
        stages.both().forEach(pair -> both(pair.before(), pair.after()));
    }

    private void both(Stage before, Stage after) {
        new Thing(changes, words, after.id(), name(after))
                .text("title", before.title(), after.title())
                .flag("urgent", before.urgent(), after.urgent())
                .condition("condition", before.when(), after.when())
                .text("repeat", repeat(before), repeat(after));
    }

    private static @Nullable String repeat(Stage stage) {
        var repeat = stage.repeat();
        return repeat == null
                ? null
                : "Up to %d, each a “%s”; Yes to %s starts the next".formatted(repeat.max(), repeat.noun(),
                        repeat.again());
    }

    private static String questions(Stage stage) {
        return String.join(", ", stage.questions().stream().map(Question::label).toList());
    }

    private static String place(Script script, Stage stage) {
        List<Stage> stages = script.stages();
        int at = stages.indexOf(stage);
        return at == 0 ? "first" : "after " + name(stages.get(at - 1));
    }

    private static String name(Stage stage) {
        return Sentences.named("stage", stage.title(), stage.id());
    }
}
