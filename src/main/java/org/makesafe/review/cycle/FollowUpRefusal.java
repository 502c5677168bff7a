package org.makesafe.review.cycle;

import java.util.List;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Refused;

/** Why something about the follow-up of a call can be refused. The names are the stable codes. */
public enum FollowUpRefusal {
    TASK_INCOMPLETE("Say who is to do what."),
    TASK_DUE_IN_PAST("Give a date from today on, such as 2026-12-01."),
    NO_SUCH_TASK("There is no such task."),
    NOT_YOUR_TASK("Only the officer who has the task, or a supervisor, says that it is done."),
    UNKNOWN_CATEGORY("Choose a closing category and a result from the lists.");

    private final String sentence;

    FollowUpRefusal(String sentence) {
        this.sentence = sentence;
    }

    <T> Outcome<T> refused() {
        return new Refused<>(name(), sentence);
    }

    /** About one field of the form. */
    <T> Outcome<T> refused(String field) {
        return new Refused<>(name(), sentence, List.of(field));
    }
}
