package org.makesafe.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.makesafe.review.score.Scores;
import org.makesafe.review.score.Scores.Rescored;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Scores every stored call that has ended by the present rules. */
@Command(name = "rescore", description = "Scores every call that has ended by the present rules. Earlier scores stay beside the new ones; a second run changes nothing.")
final class RescoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        long _ = StoredCalls.use(Scores.class, "score rescore", null, "every call that has ended", scores -> {
            Rescored done = scores.rescore();
            spec.commandLine().getOut()
                    .println("%d ended calls: %d scored otherwise than before, %d for the first time."
                            .formatted(done.calls(), done.changed(), done.first()));
            return done.calls();
        });
        return 0;
    }
}
