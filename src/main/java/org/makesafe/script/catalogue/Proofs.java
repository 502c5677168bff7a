package org.makesafe.script.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.makesafe.script.source.Problem;
import org.makesafe.script.source.ScriptBundle;
import org.springframework.stereotype.Component;

/** What was proved of drafts. A proof takes seconds, so one is made at a time, and the latest are kept: content never changes. */
@Component
class Proofs {
    private static final int KEPT = 200;
    private final Map<String, Proof> byHash = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Proof> eldest) {
            return size() > KEPT;
        }
    };

    /** What came of proving files as a version of a script. */
    synchronized Proof of(String script, ScriptBundle bundle) {
        return byHash.computeIfAbsent(bundle.hash(), _ -> prove(script, bundle));
    }

    private static Proof prove(String script, ScriptBundle bundle) {
        var problems = new ArrayList<Problem>();
        var proof = Proof.of(bundle, whole -> {
            String id = whole.script().id();
            if (!id.equals(script)) {
                problems.add(new Problem(bundle.name(), 0, 0, Problem.Code.OTHER_ID,
                        "This is a draft of “%s”, and the file names the script “%s”.".formatted(script, id)));
            }
        });
        return problems.isEmpty() ? proof : proof.with(problems);
    }
}
