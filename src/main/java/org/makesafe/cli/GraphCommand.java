package org.makesafe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;
import org.makesafe.script.graph.GraphFiles;
import org.makesafe.script.graph.GraphFiles.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws a script. */
@Command(name = "graph", description = "Draws a script, as a picture, for graph tools, or in words.")
final class GraphCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The script.")
    private Path file = Path.of("");

    @Option(names = "--format", paramLabel = "FORMAT", description = "dot, mermaid, svg or text; svg unless given.")
    private @Nullable Format format;

    @Option(names = "--stage", paramLabel = "ID", description = "Only this stage, and what looks at its questions.")
    private @Nullable String stage;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Writes every drawing into this folder, as in docs/scripts.")
    private @Nullable Path folder;

    @Override
    public Integer call() throws IOException {
        Script script = ScriptArgument.read(file);
        if (folder != null) {
            if (format != null || stage != null) {
                throw new ParameterException(spec.commandLine(),
                        "--out writes every drawing: leave --format and --stage out.");
            }
            writeAll(script, folder);
            return 0;
        }
        var drawn = GraphFiles.one(script, format == null ? Format.SVG : format, stage);
        spec.commandLine().getOut().print(drawn.orElseThrow(() -> new Trouble("There is no stage %s. There are: %s."
                .formatted(stage, script.stages().stream().map(Stage::id).collect(Collectors.joining(", "))))));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private void writeAll(Script script, Path into) throws IOException {
        Files.createDirectories(into);
        Map<String, String> files = GraphFiles.of(script);
        for (var drawing : files.entrySet()) {
            Files.writeString(into.resolve(drawing.getKey()), drawing.getValue());
        }
        spec.commandLine().getOut().println("%d files written to %s.".formatted(files.size(), into));
    }
}
