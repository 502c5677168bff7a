package org.makesafe.flow;

import java.util.Optional;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;

/** Executes each move through one script. Safe for use by several threads. */
public interface Mover {
    /**
     * Moves on from an answer.
     *
     * @param from where the call waits; empty at the end of the script
     * @param answered the question that was answered, at the position or anywhere else
     * @param after every answer, the new one among them
     * @return where the call now waits; empty at the end of the script
     */
    Optional<QuestionKey> move(Optional<QuestionKey> from, QuestionKey answered, Answers after);

    /** Makes movers out of scripts. */
    interface Compiler {
        /** Compiles one script; to be done once per version. */
        Mover compile(Script script);
    }
}
