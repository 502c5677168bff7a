package org.makesafe.script.graph;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.makesafe.script.Sentence;
import org.makesafe.script.Status;

/** Says of a question which statuses its answer has. */
final class StatusWords {
    private static final Set<Status> NO_ANSWER = EnumSet.complementOf(EnumSet.of(Status.ANSWERED));

    private StatusWords() {}

    static Sentence answered(String name) {
        return Sentence.formatted("condition.answered", "%s has an answer", name);
    }

    static Sentence unanswered(String name) {
        return Sentence.formatted("condition.unanswered", "%s has no answer", name);
    }

    static Sentence has(String name, Set<Status> statuses) {
        boolean answered = statuses.contains(Status.ANSWERED);
        if (statuses.containsAll(NO_ANSWER)) {
            return answered
                    ? Sentence.formatted("condition.answered-or-status",
                            "%s has an answer or has a status instead of an answer", name)
                    : Sentence.formatted("condition.status", "%s has a status instead of an answer", name);
        }
        if (marks(statuses).isEmpty()) {
            return answered(name);
        }
        return answered
                ? Sentence.formatted("condition.answered-or-marked", "%s has an answer or is marked %s", name,
                        WordList.of(marks(statuses)))
                : Sentence.formatted("condition.marked", "%s is marked %s", name, WordList.of(marks(statuses)));
    }

    static Sentence hasNot(String name, Set<Status> statuses) {
        if (statuses.equals(Set.of(Status.ANSWERED))) {
            return unanswered(name);
        }
        Sentence marks = WordList.of(marks(statuses));
        return statuses.contains(Status.ANSWERED)
                ? Sentence.formatted("condition.unanswered-unmarked", "%s has no answer and is not marked %s", name,
                        marks)
                : Sentence.formatted("condition.unmarked", "%s is not marked %s", name, marks);
    }

    private static List<Sentence> marks(Set<Status> statuses) {
        return Arrays.stream(Status.values()).filter(s -> s != Status.ANSWERED && statuses.contains(s))
                .map(s -> Sentence.of("status." + s.name(), s.words())).toList();
    }
}
