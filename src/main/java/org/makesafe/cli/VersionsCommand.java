package org.makesafe.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.makesafe.script.catalogue.Publishing;
import org.makesafe.script.publication.Publication;
import org.makesafe.script.publication.State;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists every draft and version of the database, the latest first. */
@Command(name = "versions", description = "Lists drafts and versions: script, hash, state, and who did the last thing with it when.")
final class VersionsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        return StoredVersions.use((publishing, _) -> {
            var history = publishing.history();
            for (String script : history.scripts()) {
                history.versions(script).forEach(hash -> out.println(line(publishing, script, hash)));
            }
            out.flush();
            return 0;
        });
    }

    private static String line(Publishing publishing, String script, String hash) {
        var history = publishing.history();
        State state = history.state(hash, publishing.now()).orElseThrow();
        boolean current = history.current(script, publishing.now()).filter(hash::equals).isPresent();
        Publication last = history.of(hash).reduce((_, later) -> later).orElseThrow();
        return "%s %s %s, %s by %s at %s%s".formatted(script, hash, current
                ? "current"
                : state.words().toLowerCase(
                        java.util.Locale.ROOT),
                last.action().words(), last.by(), last.at(),
                state == State.SCHEDULED ? ", from " + last.takesEffect() : "");
    }
}
