package org.makesafe.flow;

import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Stage;

/**
 * A question where it applies in a call.
 *
 * @param item counts from 1; always 1 outside repeated stages
 */
public record Place(Stage stage, Question question, int item) {
    /** Names the place. */
    public QuestionKey key() {
        return new QuestionKey(question.id(), item);
    }

    /** What the page calls the part of the talk it stands in: "Danger", or "Young person 2". */
    public String title() {
        var repeat = stage.repeat();
        return repeat == null ? stage.title() : repeat.noun() + " " + item;
    }
}
