package org.makesafe.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs a command of the command line and says how it went. */
@Command(name = "script", description = "Works with question scripts.", mixinStandardHelpOptions = true, subcommands = {
        CheckCommand.class, PlayCommand.class})
public final class CommandLineTools {
    private CommandLineTools() {}

    /** Whether these are arguments for the command line, not for the service. */
    public static boolean takes(String... args) {
        return args.length > 0 && args[0].equals("script");
    }

    /**
     * Runs one command.
     *
     * @return 0 when all is well, 1 when scripts have problems, 2 when the command was not understood
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        var line = new CommandLine(new CommandLineTools()).setOut(out).setErr(err);
        var rest = java.util.Arrays.copyOfRange(args, 1, args.length);
        if (rest.length == 0) {
            line.usage(err);
            return CommandLine.ExitCode.USAGE;
        }
        return line.execute(rest);
    }
}
