package org.makesafe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.makesafe.script.Script;
import org.makesafe.script.source.BrokenScripts;
import org.makesafe.script.source.Problem;
import org.makesafe.script.source.ScriptBundle;
import org.makesafe.script.source.ScriptReader;
import org.makesafe.script.source.ScriptSource;

/** Scripts named on the command line, each with the texts that lie beside it. */
final class ScriptArgument {
    private ScriptArgument() {}

    /**
     * Reads a script.
     *
     * @throws BrokenScripts if it has problems
     */
    static Script read(Path file) throws IOException {
        var problems = new ArrayList<Problem>();
        var bundles = bundles(List.of(file), problems);
        if (bundles.isEmpty()) {
            throw new BrokenScripts(problems);
        }
        return switch (new ScriptReader().read(bundles.getFirst())) {
            case ScriptSource.Whole(var script, _) -> script;
            case ScriptSource.Broken(var found) -> throw new BrokenScripts(found);
        };
    }

    /**
     * The bundles that files belong to, in the order of their names.
     *
     * @param files scripts, or files of texts
     * @param problems takes a problem for each file of texts without a script
     */
    static List<ScriptBundle> bundles(Collection<Path> files, List<Problem> problems) throws IOException {
        SortedMap<String, byte[]> found = new TreeMap<>();
        for (Path file : files) {
            found.put(file.toString(), Files.readAllBytes(file));
            for (Path other : beside(file)) {
                found.put(other.toString(), Files.readAllBytes(other));
            }
        }
        return ScriptBundle.of(found, problems);
    }

    private static List<Path> beside(Path file) throws IOException {
        String script = ScriptBundle.scriptOf(file.toString());
        Path folder = file.toAbsolutePath().getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(other -> file.resolveSibling(other.getFileName()))
                    .filter(other -> ScriptBundle.scriptOf(other.toString()).equals(script)).toList();
        }
    }
}
