package org.makesafe.script.catalogue;

import org.makesafe.script.check.ScriptCheck;
import org.makesafe.script.source.ScriptBundle;
import org.makesafe.script.source.ScriptReader;
import org.makesafe.script.source.ScriptSource;

/** Reads a script and proves it: whole only without any problem. */
final class Proof {
    private static final ScriptReader READER = new ScriptReader();

    private Proof() {}

    static ScriptSource of(ScriptBundle bundle) {
        var source = READER.read(bundle);
        if (source instanceof ScriptSource.Whole(var script, var at)) {
            ScriptCheck.check(script, at);
            return at.problems().isEmpty() ? source : new ScriptSource.Broken(at.problems());
        }
        return source;
    }
}
