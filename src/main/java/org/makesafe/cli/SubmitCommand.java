package org.makesafe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.source.BrokenScripts;
import org.makesafe.script.source.Problem;
import org.makesafe.script.source.ScriptBundle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Saves a script and the files beside it as a draft. */
@Command(name = "submit", description = "Saves files as a draft: a script named after its id, its texts and its overlay. Prints the draft's hash.")
final class SubmitCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "One script, and the files that belong to it.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--as", paramLabel = "OFFICER", required = true, description = "Who does it, for the journal.")
    private String officer = "";

    @Option(names = "--replaces", paramLabel = "HASH", description = "The draft that this is a later state of.")
    private @Nullable String replaces;

    @Override
    public Integer call() throws IOException {
        var named = new TreeMap<String, byte[]>();
        for (Path file : files) {
            named.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        }
        var problems = new ArrayList<Problem>();
        List<ScriptBundle> bundles = ScriptBundle.of(named, problems);
        if (!problems.isEmpty()) {
            throw new BrokenScripts(problems);
        }
        if (bundles.size() != 1) {
            throw new Trouble("Name one script, and the files that belong to it.");
        }
        var bundle = bundles.getFirst();
        String script = bundle.name().replaceFirst("\\.yaml$", "");
        return StoredVersions.use((publishing, _) -> MoveCommand.told(spec,
                publishing.save(script, bundle, officer, replaces)));
    }
}
