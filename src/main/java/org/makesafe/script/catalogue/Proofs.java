package org.makesafe.script.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.makesafe.script.source.Problem;
import org.makesafe.script.source.ScriptBundle;
import org.makesafe.script.source.ScriptSource;
import org.springframework.stereotype.Component;

/** What was proved of drafts. A proof takes seconds, so one is made at a time, and the latest are kept: content never changes. */
@Component
class Proofs {
    private static final int KEPT = 200;
    private final Map<String, List<Problem>> byHash = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Problem>> eldest) {
            return size() > KEPT;
        }
    };

    /** What is wrong with files as a version of a script. */
    synchronized List<Problem> problems(String script, ScriptBundle bundle) {
        return byHash.computeIfAbsent(bundle.hash(), _ -> prove(script, bundle));
    }

    private static List<Problem> prove(String script, ScriptBundle bundle) {
        return switch (Proof.of(bundle)) {
            case ScriptSource.Broken(var problems) -> problems;
            case ScriptSource.Whole(var read, _) -> read.id().equals(script)
                    ? List.of()
                    : List.of(new Problem(bundle.name(), 0, 0, Problem.Code.OTHER_ID,
                            "This is a draft of “%s”, and the file names the script “%s”.".formatted(script,
                                    read.id())));
        };
    }
}
