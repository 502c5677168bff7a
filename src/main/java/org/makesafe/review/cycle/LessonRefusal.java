package org.makesafe.review.cycle;

import java.util.List;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Refused;

/** Why a lesson can't be kept as it is. The names are the stable codes. */
public enum LessonRefusal {
    LESSON_INCOMPLETE("Fill in the title, what happened and what to do."),
    LESSON_NAMES_RECORD("Take out the reference. A lesson must not lead back to a call."),
    LESSON_NAMES_NUMBER("Take out the telephone number. A lesson must not lead back to a person."),
    LESSON_NAMES_PLATE("Take out the number plate. A lesson must not lead back to a person."),
    LESSON_NAMES_ADDRESS("Take out the e-mail address. A lesson must not lead back to a person."),
    LESSON_NAMES_PERSON(
            "Take out the name of the handler or of somebody in the call. A lesson must not lead back to a person."),
    NO_SUCH_LESSON("There is no such lesson.");

    private final String sentence;

    LessonRefusal(String sentence) {
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
