package org.makesafe.script.check;

import org.makesafe.script.Question;
import org.makesafe.script.Stage;

/**
 * A question as the checker sees it. People and vehicles are taken up to the second: a condition can tell the first from the
 * others, but no two others apart.
 *
 * @param index counts all spots in the order of the script, from 0
 */
record Spot(int index, Stage stage, Question question, int item) {
    static final int MOST_ITEMS = 2;

    String label() {
        var repeat = stage.repeat();
        return repeat == null ? question.label() : repeat.noun() + " " + item + ", " + question.label();
    }
}
