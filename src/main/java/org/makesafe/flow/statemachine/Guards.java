package org.makesafe.flow.statemachine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.makesafe.script.Status;

/**
 * What the machine's junctions ask about one move. Pure and total. Works backwards from a question to the answers it rests on,
 * where the fold works forwards, so that each checks the other.
 */
final class Guards {
    private final Map<String, Stage> stages = new HashMap<>();
    private final Map<QuestionKey, Boolean> known = new HashMap<>();
    private final Answers answers;

    Guards(Script script, Answers answers) {
        this.answers = answers;
        script.stages().forEach(stage -> stage.questions().forEach(question -> stages.put(question.id(), stage)));
    }

    /** Whether the call may wait here: the question applies and has no answer. */
    boolean waits(Stage stage, Question question, int item) {
        return answers.to(new QuestionKey(question.id(), item)).isEmpty() && applies(stage, question, item);
    }

    private boolean applies(Stage stage, Question question, int item) {
        var key = new QuestionKey(question.id(), item);
        Boolean before = known.get(key);
        if (before == null) {
            before = open(stage, item) && question.when().holds(new Seen(stage, item));
            known.put(key, before);
        }
        return before;
    }

    private boolean open(Stage stage, int item) {
        var repeat = stage.repeat();
        if (item == 1 || repeat == null) {
            return item == 1 && stage.when().holds(new Seen(null, 1));
        }
        return new Seen(stage, item - 1).isAny(repeat.again(), List.of("yes"));
    }

    private boolean counts(String id, int item, Predicate<Answer> test) {
        Stage stage = stages.get(id);
        return answers.to(new QuestionKey(id, item)).filter(test).isPresent() && stage != null
                && stage.questions().stream().anyMatch(q -> q.id().equals(id) && applies(stage, q, item));
    }

    /** What a condition sees from within a stage, or from outside all repeated stages. */
    private final class Seen implements Condition.Facts {
        private final @Nullable Stage from;
        private final int item;

        Seen(@Nullable Stage from, int item) {
            this.from = from;
            this.item = item;
        }

        @Override
        public boolean isAny(String question, List<String> values) {
            return some(question, a -> a.value() != null && a.value().ids().stream().anyMatch(values::contains));
        }

        @Override
        public boolean hasStatus(String question, Set<Status> statuses) {
            return some(question, a -> statuses.contains(a.status()));
        }

        private boolean some(String question, Predicate<Answer> test) {
            Stage stage = stages.get(question);
            if (stage == null || stage.equals(from)) {
                return counts(question, item, test);
            }
            return IntStream.rangeClosed(1, stage.maxItems()).anyMatch(i -> counts(question, i, test));
        }
    }
}
