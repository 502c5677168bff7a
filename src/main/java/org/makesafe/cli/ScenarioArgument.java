package org.makesafe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makesafe.rehearsal.scenario.Scenarios;
import org.makesafe.script.Script;
import org.makesafe.script.catalogue.ScriptFiles;
import org.makesafe.script.source.BrokenScripts;
import org.makesafe.script.source.Problem;

/** Scenarios named on the command line. Each is checked against its script: one named too, or else the one in the folder above. */
final class ScenarioArgument {
    private ScenarioArgument() {}

    static boolean is(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && folder.endsWith(ScriptFiles.SCENARIOS);
    }

    /**
     * Checks scenarios.
     *
     * @param named scripts that were read whole
     * @return how many can be used
     */
    static int check(Map<Path, byte[]> files, List<Script> named, List<Problem> problems) {
        return files.entrySet().stream().mapToInt(file -> Scenarios.read(Map.of(file.getKey().toString(),
                file.getValue()), id -> script(id, file.getKey(), named), problems).size()).sum();
    }

    private static Optional<Script> script(String id, Path scenario, List<Script> named) {
        return named.stream().filter(script -> script.id().equals(id)).findFirst()
                .or(() -> above(scenario.toAbsolutePath().resolveSibling("..").normalize().resolve(id + ".yaml")));
    }

    private static Optional<Script> above(Path file) {
        try {
            return Files.exists(file) ? Optional.of(ScriptArgument.read(file)) : Optional.empty();
        } catch (BrokenScripts _) {
            // Its own problems are told where it is checked itself.
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
