package org.makesafe.script.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.makesafe.script.Script;
import org.makesafe.script.check.Continuation;
import org.makesafe.script.publication.History;
import org.makesafe.script.source.Problem;
import org.makesafe.script.source.ScriptBundle;
import org.makesafe.script.source.ScriptReader;
import org.makesafe.script.source.ScriptSource;

/**
 * Looks at a version beside the current ones: what a telephone speaks, beside what a handler goes on with. A draft of the former must fit
 * in all; a draft of the latter must only keep the names that are filled, so that advice can change in one and then in the other.
 */
final class Neighbours {
    private final ScriptReader reader = new ScriptReader();
    private final Journal journal;
    private final StoredScripts versions;

    Neighbours(Journal journal, StoredScripts versions) {
        this.journal = journal;
        this.versions = versions;
    }

    /** What does not fit, sorted. Nothing is told of files that can't be read. */
    List<Problem> problems(ScriptBundle bundle) {
        return reader.read(bundle) instanceof ScriptSource.Whole draft ? problems(draft) : List.of();
    }

    private List<Problem> problems(ScriptSource.Whole draft) {
        Script script = draft.script();
        var problems = new ArrayList<Problem>();
        if (!script.forHandlers()) {
            Continuation.check(draft, current().stream().map(ScriptVersion::script).toList());
            problems.addAll(draft.at().problems());
        }
        current().stream().filter(version -> version.script().continuedBy(script))
                .flatMap(version -> versions.bundle(version.hash()).stream()).map(reader::read)
                .filter(ScriptSource.Whole.class::isInstance).map(ScriptSource.Whole.class::cast).forEach(before -> {
                    Continuation.names(before, List.of(script));
                    problems.addAll(before.at().problems());
                });
        return problems.stream().sorted().toList();
    }

    private List<ScriptVersion> current() {
        History history = journal.history();
        var now = journal.now();
        return history.scripts().stream().flatMap(id -> history.current(id, now).stream()).map(versions::version)
                .toList();
    }
}
