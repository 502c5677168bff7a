package org.makesafe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes stored calls into a file that may travel: it holds nothing personal and nothing that anybody typed. */
@Command(name = "export-calls", description = "Writes stored calls into a file for script replay: options chosen and statuses given, nothing personal and nothing typed.")
final class ExportCallsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WhichCalls which = new WhichCalls();

    @Parameters(paramLabel = "FILE", description = "The file to write, one call a line.")
    private Path file = Path.of("");

    @Option(names = "--script", paramLabel = "ID", description = "Only calls on this script, such as op-makesafe.")
    private @Nullable String script;

    @Override
    public Integer call() throws IOException {
        long calls = StoredCalls.read("export-calls", script, which, past -> {
            try (var out = Files.newBufferedWriter(file)) {
                return past.each(script, which.since(), which.limit(), call -> {
                    try {
                        CallsFile.write(call, out);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        });
        spec.commandLine().getOut().println("%d calls written to %s.".formatted(calls, file));
        return 0;
    }
}
