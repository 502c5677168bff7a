package org.makesafe.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makesafe.call.CallLists;
import org.makesafe.call.Calls;
import org.makesafe.call.CallsInMemory;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.flow.Mover;
import org.makesafe.journeys.OnStoredCalls;
import org.makesafe.script.Script;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What holds of every call through the use cases, whatever is submitted: the journal as stored adds up to the call as stored, a
 * step submitted twice changes nothing, and the version counts the steps that changed something. {@value #SCRIPTS} made-up
 * scripts take {@value #CALLS_EACH} calls each, 2,000 in all, stored as the JSON that a database would hold; the real scripts take
 * {@value #STORED} calls each on a database.
 */
@OnStoredCalls
class CallLawsTest {
    private static final int SCRIPTS = 100;
    private static final int CALLS_EACH = 20;
    private static final int STORED = 100;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-14T22:10:00Z"), ZoneOffset.UTC);
    private final Mover.Compiler compiler;
    private final Calls calls;
    private final CallLists lists;

    @Autowired
    CallLawsTest(Mover.Compiler compiler, Calls calls, CallLists lists) {
        this.compiler = compiler;
        this.calls = calls;
        this.lists = lists;
    }

    @Test
    void callsThroughAnyScriptAreWhatTheirJournalsAddUpTo() {
        theyMetEverything(IntStream.rangeClosed(1, SCRIPTS).parallel().mapToObj(this::callsOn).flatMap(List::stream)
                .toList());
    }

    private List<RandomCall> callsOn(int seed) {
        Script script = new RandomScripts(random(seed)).next();
        var memory = CallsInMemory.of(script, compiler, CLOCK);
        var taken = new ArrayList<RandomCall>();
        for (int walk = 1; walk <= CALLS_EACH; walk++) {
            String name = "script of seed %d, call %d".formatted(seed, walk);
            taken.add(new RandomCall(name, random(seed * 100L + walk), memory.calls(), memory.lists(),
                    script.id()).wander(6));
        }
        return taken;
    }

    @Test
    void storedCallsThroughTheRealScriptsAreWhatTheirJournalsAddUpTo() {
        var taken = new ArrayList<RandomCall>();
        for (String script : List.of("op-makesafe", "missing-child")) {
            for (int seed = 1; seed <= STORED; seed++) {
                taken.add(new RandomCall("%s, seed %d".formatted(script, seed), random(seed), calls, lists,
                        script).wander(5));
            }
        }
        theyMetEverything(taken);
    }

    /** Laws about nothing would hold too. */
    private static void theyMetEverything(List<RandomCall> taken) {
        assertThat(taken.stream().mapToInt(RandomCall::changes).sum()).as("steps that changed something")
                .isGreaterThan(taken.size());
        assertThat(taken.stream().mapToInt(RandomCall::refusals).sum()).as("refused").isPositive();
        assertThat(taken.stream().mapToInt(RandomCall::repeats).sum()).as("changed nothing").isPositive();
        assertThat(taken.stream().map(RandomCall::state)).contains(CallState.OPEN, CallState.DROPPED);
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
