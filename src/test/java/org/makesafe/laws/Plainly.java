package org.makesafe.laws;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.makesafe.flow.Answer;
import org.makesafe.flow.Answers;
import org.makesafe.script.Condition;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;
import org.makesafe.script.Value;

/**
 * The language read a third way, as its page describes it: begin with no answer that counts, let every answer count whose
 * question applies, and go on until nothing changes. Slow and simple, to judge the fold and the machine by.
 */
final class Plainly {
    private final Script script;
    private final Answers answers;
    private Set<QuestionKey> counting = Set.of();

    Plainly(Script script, Answers answers) {
        this.script = script;
        this.answers = answers;
        for (Set<QuestionKey> next = count(); !next.equals(counting); next = count()) {
            counting = next;
        }
    }

    /** The answers that count. */
    Set<QuestionKey> counting() {
        return counting;
    }

    /** Every place that applies, in the order of the script. */
    List<QuestionKey> places() {
        var places = new ArrayList<QuestionKey>();
        for (Stage stage : script.stages()) {
            for (int item = 1; item <= stage.maxItems(); item++) {
                for (Question question : stage.questions()) {
                    if (applies(stage, question, item)) {
                        places.add(new QuestionKey(question.id(), item));
                    }
                }
            }
        }
        return places;
    }

    /** The first place that applies and has no answer. */
    Optional<QuestionKey> position() {
        return places().stream().filter(key -> answers.to(key).isEmpty()).findFirst();
    }

    /** Whether a condition of an alert, an advice item or a grade holds. */
    boolean holds(Condition condition) {
        return holds(condition, null, 1);
    }

    private Set<QuestionKey> count() {
        var next = new HashSet<>(places());
        next.retainAll(answers.given().keySet());
        return next;
    }

    private boolean applies(Stage stage, Question question, int item) {
        return holds(stage.when(), null, 1) && opened(stage, item) && holds(question.when(), stage, item);
    }

    private boolean opened(Stage stage, int item) {
        var repeat = stage.repeat();
        return item == 1 || (repeat != null && IntStream.range(1, item).allMatch(before -> some(
                List.of(new QuestionKey(repeat.again(), before)), answer -> ids(answer).contains("yes"))));
    }

    private boolean holds(Condition condition, @Nullable Stage from, int item) {
        return switch (condition) {
            case Condition.Is(var id, var values) -> some(seen(id, from, item),
                    answer -> values.stream().anyMatch(ids(answer)::contains));
            case Condition.HasStatus(var id, var statuses) -> some(seen(id, from, item),
                    answer -> statuses.contains(answer.status()));
            case Condition.All(var of) -> !of.stream().map(c -> holds(c, from, item)).toList().contains(false);
            case Condition.Any(var of) -> of.stream().map(c -> holds(c, from, item)).toList().contains(true);
            case Condition.Not(var of) -> !holds(of, from, item);
        };
    }

    /** The places of a question that a condition sees: the same item within its own stage, otherwise all. */
    private List<QuestionKey> seen(String id, @Nullable Stage from, int item) {
        boolean own = from != null && from.questions().stream().anyMatch(q -> q.id().equals(id));
        return own
                ? List.of(new QuestionKey(id, item))
                : answers.given().keySet().stream().filter(key -> key.question().equals(id)).toList();
    }

    private boolean some(List<QuestionKey> places, Predicate<Answer> test) {
        return places.stream().filter(counting::contains)
                .anyMatch(key -> answers.to(key).filter(test).isPresent());
    }

    private static List<String> ids(Answer answer) {
        Value value = answer.value();
        return value == null ? List.of() : value.ids();
    }
}
