package org.makesafe.script.diff;

import org.makesafe.script.Condition;
import org.makesafe.script.Grade;
import org.makesafe.script.Script;
import org.makesafe.script.Sentence;
import org.makesafe.script.graph.ConditionWords;

/** The words of two scripts: each condition and grade is said with the labels and names of the script it stands in. */
final class BothWords {
    private final Script before;
    private final Script after;
    private final ConditionWords wordsBefore;
    private final ConditionWords wordsAfter;

    BothWords(Script before, Script after) {
        this.before = before;
        this.after = after;
        this.wordsBefore = new ConditionWords(before);
        this.wordsAfter = new ConditionWords(after);
    }

    Sentence before(Condition condition, String stage) {
        return wordsBefore.sentence(condition, stage);
    }

    Sentence after(Condition condition, String stage) {
        return wordsAfter.sentence(condition, stage);
    }

    String before(Grade grade) {
        return before.grading().name(grade);
    }

    String after(Grade grade) {
        return after.grading().name(grade);
    }
}
