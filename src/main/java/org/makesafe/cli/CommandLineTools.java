package org.makesafe.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs a command of the command line and says how it went. */
@Command(name = "script", description = "Works with question scripts.", mixinStandardHelpOptions = true, subcommands = {
        CheckCommand.class, GraphCommand.class, PlayCommand.class, DiffCommand.class, ReplayCommand.class,
        ExportCallsCommand.class, VersionsCommand.class, SubmitCommand.class})
public final class CommandLineTools {
    private static final String GENERATE = "generate";

    private CommandLineTools() {}

    /** Whether these are arguments for the command line, not for the service. */
    public static boolean takes(String... args) {
        return args.length > 0 && (args[0].equals("script") || args[0].equals(GENERATE));
    }

    /**
     * Runs one command.
     *
     * @return 0 when all is well or the same; 1 when scripts have problems, or differ, or calls would go differently; 2 when the
     *         command was not understood or could not do its work
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        var line = new CommandLine(args[0].equals(GENERATE) ? new GenerateCommand() : new CommandLineTools());
        if (!args[0].equals(GENERATE)) {
            MoveCommand.addTo(line);
        }
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
