package org.makesafe.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.ForceSettings;
import org.makesafe.script.catalogue.Publishing;
import org.makesafe.script.publication.Action;
import org.makesafe.script.publication.Decision;
import org.makesafe.script.publication.Publication;
import org.makesafe.script.publication.Request;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a version one step on, or back: one command for each action, under the same rules as the author's pages. */
@Command(description = "Does this with a version, under the rules of the author's pages.")
final class MoveCommand implements Callable<Integer> {
    private final Action action;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "HASH", description = "The version; its first eight figures or more will do.")
    private String hash = "";

    @Option(names = "--as", paramLabel = "OFFICER", required = true, description = "Who does it, for the journal.")
    private String officer = "";

    @Option(names = "--comment", paramLabel = "TEXT", description = "Why; needed to send back, withdraw, roll back and retire.")
    private String comment = "";

    @Option(names = "--from", paramLabel = "TIME", description = "For publish: the local time from which calls use it, such as 2026-12-01T06:00; at once without it.")
    private @Nullable String from;

    private MoveCommand(Action action) {
        this.action = action;
    }

    /** Adds a command for each action that officers ask for. */
    static void addTo(CommandLine line) {
        Arrays.stream(Action.values()).filter(Action::askedFor)
                .forEach(a -> line.addSubcommand(name(a), new MoveCommand(a)));
    }

    /** {@code check} proves files already, so a stored draft is put up for approval under another name. */
    private static String name(Action action) {
        return action == Action.CHECK
                ? "ask-approval"
                : action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Integer call() throws IOException {
        return StoredVersions.use((publishing, force) -> {
            Publication known = find(publishing);
            return told(spec, publishing.act(
                    new Request(known.script(), known.hash(), action, officer, time(force), comment)));
        });
    }

    /** Prints what came of it. */
    static int told(CommandSpec spec, Decision decision) {
        return switch (decision) {
            case Decision.Done(var entry) -> {
                spec.commandLine().getOut().println("%s %s".formatted(entry.hash(), entry.action().words()));
                yield 0;
            }
            case Decision.Refused(var code, var sentence, _) -> {
                spec.commandLine().getErr().println("%s %s".formatted(code, sentence));
                yield 1;
            }
        };
    }

    private Publication find(Publishing publishing) {
        Stream<Publication> meant = publishing.history().entries().stream()
                .filter(e -> hash.length() >= 8 && e.hash().startsWith(hash));
        var found = meant.collect(java.util.stream.Collectors.toMap(Publication::hash, e -> e, (first, _) -> first));
        if (found.size() != 1) {
            throw new Trouble("There is no one version whose hash begins with “%s”.".formatted(hash));
        }
        return found.values().iterator().next();
    }

    private @Nullable Instant time(ForceSettings force) {
        try {
            return from == null ? null : LocalDateTime.parse(from).atZone(force.zone()).toInstant();
        } catch (DateTimeParseException e) {
            throw new Trouble("Write the time as 2026-12-01T06:00, not “%s”.".formatted(from));
        }
    }
}
