package org.makesafe.laws;

import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.makesafe.call.CallsInMemory;
import org.makesafe.script.Script;

/**
 * What holds of every call through the use cases, whatever is submitted: the journal as stored adds up to the call as stored, a
 * step submitted twice changes nothing, and the version counts the steps that changed something. {@value #SCRIPTS} made-up
 * scripts take {@value #CALLS_EACH} calls each, 2,000 in all, stored as the JSON that a database would hold.
 */
@Execution(CONCURRENT)
class CallLawsTest {
    private static final int SCRIPTS = 100;
    private static final int CALLS_EACH = 20;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-14T22:10:00Z"), ZoneOffset.UTC);

    @Test
    void callsThroughAnyScriptAreWhatTheirJournalsAddUpTo() {
        RandomCall.metEverything(IntStream.rangeClosed(1, SCRIPTS).parallel().mapToObj(CallLawsTest::callsOn)
                .flatMap(List::stream).toList());
    }

    private static List<RandomCall> callsOn(int seed) {
        Script script = new RandomScripts(random(seed)).next();
        var memory = CallsInMemory.of(script, RealMachines.COMPILER, CLOCK);
        var taken = new ArrayList<RandomCall>();
        for (int walk = 1; walk <= CALLS_EACH; walk++) {
            String name = "script of seed %d, call %d".formatted(seed, walk);
            taken.add(new RandomCall(name, random(seed * 100L + walk), memory.calls(), memory.lists(),
                    script.id()).wander(6));
        }
        return taken;
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
