package org.makesafe.script.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.makesafe.script.check.ScriptCheck;
import org.makesafe.script.source.Problem;
import org.makesafe.script.source.ScriptBundle;
import org.makesafe.script.source.ScriptReader;
import org.makesafe.script.source.ScriptSource;

/**
 * What reading and proving a script came to.
 *
 * @param problems sorted; none where it is proved
 * @param states how many were explored; 0 where the script could not be read
 * @param took how long that was
 */
public record Proof(List<Problem> problems, long states, Duration took) {
    private static final ScriptReader READER = new ScriptReader();

    public Proof {
        problems = problems.stream().sorted().toList();
    }

    /** Reads a script and proves it; the other is given what was read, where there is no problem. */
    static Proof of(ScriptBundle bundle, Consumer<ScriptSource.Whole> proved) {
        long start = System.nanoTime();
        return switch (READER.read(bundle)) {
            case ScriptSource.Broken(var problems) -> new Proof(problems, 0, since(start));
            case ScriptSource.Whole whole -> {
                long states = ScriptCheck.check(whole.script(), whole.at());
                var proof = new Proof(whole.at().problems(), states, since(start));
                if (proof.problems().isEmpty()) {
                    proved.accept(whole);
                }
                yield proof;
            }
        };
    }

    /** The same work, which found something else to be wrong. */
    Proof with(List<Problem> others) {
        return new Proof(others, states, took);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
