package org.makesafe.call.replay;

import org.makesafe.script.Sentence;

/**
 * One thing that another version of the script would make of a call. Equal differences of several calls are counted together.
 *
 * @param id of the question, alert, advice item or grade
 * @param sentence the whole of it, without anything of the call itself
 */
public record Difference(Kind kind, String id, Sentence sentence) {
    /** What differs, in the order that matters to whoever takes calls. */
    public enum Kind {
        GRADE("Suggested grade"),
        ALERT("Alerts"),
        ADVICE("Advice"),
        PATH("Questions asked"),
        ANSWER("Answers that the new version can't take");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As shown to people. */
        public String words() {
            return words;
        }
    }
}
