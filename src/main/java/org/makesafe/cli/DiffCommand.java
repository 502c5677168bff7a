package org.makesafe.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.makesafe.script.diff.ScriptDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how two scripts differ. Like {@code diff}, it ends with 0 where they are the same and with 1 where they differ. */
@Command(name = "diff", description = "Says in words how one script differs from another. Ends with 0 if they are the same, 1 if they differ.")
final class DiffCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        MARKDOWN,
        JSON
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "BEFORE", description = "The earlier script.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", description = "The later script.")
    private Path after = Path.of("");

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, markdown or json; text unless given.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() throws IOException {
        var diff = ScriptDiff.of(ScriptArgument.read(before), ScriptArgument.read(after));
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> DiffWords.text(diff, out);
            case MARKDOWN -> DiffWords.markdown(diff, out);
            case JSON -> DiffWords.json(diff, out);
        }
        out.flush();
        return diff.same() ? 0 : 1;
    }
}
