package org.makesafe.script.source;

import java.util.List;
import org.makesafe.script.Script;

/** What came of reading a file: a script, or everything that is wrong with it. */
public sealed interface ScriptSource {
    /** A script that may be used, and where each part of it came from. */
    record Whole(Script script, Whereabouts at) implements ScriptSource {}

    /** Why there is none; never empty. */
    record Broken(List<Problem> problems) implements ScriptSource {
        public Broken {
            problems = problems.stream().sorted().toList();
        }
    }
}
