package org.makesafe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.makesafe.script.Script;
import org.makesafe.script.source.BrokenScripts;
import org.makesafe.script.source.ScriptReader;
import org.makesafe.script.source.ScriptSource;

/** A script named on the command line. */
final class ScriptArgument {
    private ScriptArgument() {}

    /**
     * Reads a script.
     *
     * @throws BrokenScripts if it has problems
     */
    static Script read(Path file) throws IOException {
        return switch (new ScriptReader().read(file.toString(), Files.readAllBytes(file))) {
            case ScriptSource.Whole(var script, _) -> script;
            case ScriptSource.Broken(var problems) -> throw new BrokenScripts(problems);
        };
    }
}
