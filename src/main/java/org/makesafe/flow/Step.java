package org.makesafe.flow;

import java.util.List;
import org.makesafe.script.QuestionKey;

/**
 * One move through a script.
 *
 * @param answer what was given, in canonical form
 * @param answers every answer after the move
 * @param fellOff answers that counted before and no longer do
 * @param cameBack answers that did not count before and now do again
 */
public record Step(QuestionKey key, Answer answer, Answers answers, Path before, Path after, List<QuestionKey> fellOff,
        List<QuestionKey> cameBack) {
    public Step {
        fellOff = List.copyOf(fellOff);
        cameBack = List.copyOf(cameBack);
    }
}
