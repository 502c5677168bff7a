package org.makesafe.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs a command of the command line and says how it went. */
@Command(name = "script", description = "Works with question scripts.", mixinStandardHelpOptions = true, subcommands = {
        CheckCommand.class, GraphCommand.class, PlayCommand.class, DiffCommand.class, ReplayCommand.class,
        ExportCallsCommand.class, VersionsCommand.class, SubmitCommand.class})
public final class CommandLineTools {
    private static final Map<String, Supplier<CommandLine>> TOOLS = Map.of("script", CommandLineTools::scripts,
            "generate", () -> new CommandLine(new GenerateCommand()), "score",
            () -> new CommandLine(new ScoreCommand()));

    private CommandLineTools() {}

    /** Works with the quality scores of calls. */
    @Command(name = "score", description = "Works with the quality scores of calls.", mixinStandardHelpOptions = true, subcommands = RescoreCommand.class)
    private static final class ScoreCommand {}

    private static CommandLine scripts() {
        var line = new CommandLine(new CommandLineTools());
        MoveCommand.addTo(line);
        return line;
    }

    /** Whether these are arguments for the command line, not for the service. */
    public static boolean takes(String... args) {
        return args.length > 0 && TOOLS.containsKey(args[0]);
    }

    /**
     * Runs one command.
     *
     * @return 0 when all is well or the same; 1 when scripts have problems, or differ, or calls would go differently; 2 when the
     *         command was not understood or could not do its work
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        var line = Objects.requireNonNull(TOOLS.get(args[0])).get();
        line.setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Troubles());
        line.getCommandSpec().exitCodeOnExecutionException(Troubles.EXIT_CODE);
        line.getSubcommands().values()
                .forEach(command -> command.getCommandSpec().exitCodeOnExecutionException(Troubles.EXIT_CODE));
        var rest = Arrays.copyOfRange(args, 1, args.length);
        if (rest.length == 0) {
            line.usage(err);
            return CommandLine.ExitCode.USAGE;
        }
        return line.execute(rest);
    }
}
