package org.makesafe.flow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Condition;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Stage;
import org.makesafe.script.Status;

/**
 * What a condition sees: the answers that count. Within a repeated stage it sees the same person or vehicle; from anywhere else
 * it sees all of them.
 */
record CountedFacts(Map<QuestionKey, Answer> counted, @Nullable Stage stage, int item) implements Condition.Facts {
    @Override
    public boolean isAny(String question, List<String> values) {
        return some(question, a -> a.value() != null && a.value().ids().stream().anyMatch(values::contains));
    }

    @Override
    public boolean hasStatus(String question, Set<Status> statuses) {
        return some(question, a -> statuses.contains(a.status()));
    }

    // Loops, for every rule of a script asks this again after every answer.
    private boolean some(String question, Predicate<Answer> test) {
        if (isAskedHere(question)) {
            Answer answer = counted.get(new QuestionKey(question, item));
            return answer != null && test.test(answer);
        }
        for (var entry : counted.entrySet()) {
            if (entry.getKey().question().equals(question) && test.test(entry.getValue())) {
                return true;
            }
        }
        return false;
    }

    private boolean isAskedHere(String question) {
        if (stage != null) {
            for (Question asked : stage.questions()) {
                if (asked.id().equals(question)) {
                    return true;
                }
            }
        }
        return false;
    }
}
