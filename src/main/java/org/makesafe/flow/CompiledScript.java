package org.makesafe.flow;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.flow.Outcome.Refused;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Reading;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;
import org.makesafe.script.Status;
import org.makesafe.script.Value;

/** A script ready to be used in calls. The fold says where a call stands; the mover executes the step; the two must agree. */
public final class CompiledScript {
    private final Script script;
    private final Mover mover;

    public CompiledScript(Script script, Mover.Compiler compiler) {
        this.script = script;
        this.mover = compiler.compile(script);
    }

    /** What was compiled. */
    public Script script() {
        return script;
    }

    /** The path of a call. */
    public Path path(Answers answers) {
        return Path.of(script, answers);
    }

    /**
     * Takes one answer: at the position, ahead of it, or again.
     *
     * @param value as typed; null when the status says why there is none
     * @param now the force's local time
     */
    public Outcome<Step> answer(Answers before, QuestionKey key, Status status, @Nullable Value value,
            LocalDateTime now) {
        Optional<Question> question = script.question(key.question());
        if (question.isEmpty()) {
            return new Refused<>("UNKNOWN_QUESTION", "This script has no question “%s”.".formatted(key.question()),
                    List.of(key.question()));
        }
        int max = stageOf(key).maxItems();
        if (key.item() < 1 || key.item() > max) {
            return new Refused<>("UNKNOWN_ITEM", "This question takes items 1 to %d.".formatted(max), List.of(max));
        }
        return read(question.get(), status, value, now).then(answer -> new Moved<>(step(before, key, answer)));
    }

    private static Outcome<Answer> read(Question question, Status status, @Nullable Value value, LocalDateTime now) {
        if (status != Status.ANSWERED) {
            return value == null
                    ? new Moved<>(new Answer(status, null))
                    : new Refused<>("VALUE_WITHOUT_ANSWER", "Give an answer or a reason why there is none, not both.");
        }
        if (value == null) {
            return new Refused<>(Reading.Fault.BLANK.name(),
                    "Give an answer, or say why there is none: not known, refused, not asked or unsafe to ask.");
        }
        return switch (question.type().read(value, now)) {
            case Reading.Read(var canonical) -> new Moved<>(Answer.of(canonical));
            case Reading.Unreadable(var fault, var sentence, var about) ->
                new Refused<>(fault.name(), sentence, about);
        };
    }

    private Step step(Answers before, QuestionKey key, Answer answer) {
        Path was = path(before);
        Answers answers = before.with(key, answer);
        Path is = path(answers);
        Optional<QuestionKey> folded = is.position().map(Place::key);
        Optional<QuestionKey> moved = mover.move(was.position().map(Place::key), key, answers);
        if (!moved.equals(folded)) {
            throw new IllegalStateException(
                    "After %s the machine waits at %s but the fold at %s".formatted(key, moved, folded));
        }
        List<QuestionKey> fellOff = is.offPath().stream().filter(k -> was.counts(k)).toList();
        List<QuestionKey> cameBack = was.offPath().stream().filter(k -> is.counts(k) && !k.equals(key)).toList();
        return new Step(key, answer, answers, was, is, fellOff, cameBack);
    }

    private Stage stageOf(QuestionKey key) {
        return script.stages().stream().filter(s -> s.questions().stream().anyMatch(q -> q.id().equals(key.question())))
                .findFirst().orElseThrow();
    }
}
