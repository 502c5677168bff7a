package org.makesafe.rehearsal.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.makesafe.script.Condition;
import org.makesafe.script.QuestionKey;

/**
 * Something that the caller says unasked, or a silence.
 *
 * @param after how many questions have an answer or a status when it comes, at the earliest
 * @param when what must hold besides
 * @param silent whether the words tell what is heard while the caller says nothing
 * @param changes what the caller says to questions from here on
 * @param within within how many more answers the handler should have recorded what changes
 */
public record Interruption(String id, int after, Condition when, String words, boolean silent,
        Map<QuestionKey, Reply> changes, int within) {
    public Interruption {
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }
}
