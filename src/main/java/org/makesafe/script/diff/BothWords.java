package org.makesafe.script.diff;

import org.makesafe.script.Condition;
import org.makesafe.script.Grade;
import org.makesafe.script.Script;
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

    String before(Condition condition, String stage) {
        return wordsBefore.words(condition, stage);
    }

    String after(Condition condition, String stage) {
        return wordsAfter.words(condition, stage);
    }

    String before(Grade grade) {
        return before.grading().name(grade);
    }

    String after(Grade grade) {
        return after.grading().name(grade);
    }
}
