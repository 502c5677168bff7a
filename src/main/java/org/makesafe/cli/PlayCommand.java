package org.makesafe.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.makesafe.flow.CompiledScript;
import org.makesafe.flow.Mover;
import org.makesafe.script.Script;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a call through a script in the terminal. */
@Command(name = "play", description = "Takes a call through a script in the terminal.")
final class PlayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The script.")
    private Path file = Path.of("");

    @Option(names = "--answers", paramLabel = "ANSWERS", description = "A file with one answer a line, instead of the keyboard. Blank lines and lines that begin with # are skipped.")
    private @Nullable Path answers;

    @Option(names = "--record", paramLabel = "JOURNEY", description = "Writes what was answered as a journey that tests can take.")
    private @Nullable Path record;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (var context = new AnnotationConfigApplicationContext("org.makesafe.flow.statemachine");
                BufferedReader in = input()) {
            Script read = ScriptArgument.read(file);
            if (record != null && !read.forHandlers()) {
                throw new Trouble("A journey is a call that a handler takes, and a telephone speaks this script.");
            }
            var script = new CompiledScript(read, context.getBean(Mover.Compiler.class));
            var terminal = new Terminal(in, out, answers != null);
            var journey = new PlayedCall(script, terminal, Clock.system(ZoneId.systemDefault())).play();
            if (record != null) {
                Files.writeString(record, journey.text());
                out.println("Recorded in %s.".formatted(record));
            }
        }
        return 0;
    }

    private BufferedReader input() throws IOException {
        return answers == null
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(answers);
    }
}
