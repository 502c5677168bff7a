package org.makesafe.laws;

import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makesafe.flow.CompiledScript;
import org.makesafe.flow.Mover;
import org.makesafe.script.PublishedScript;
import org.makesafe.script.Script;

/** What holds of every call through every script. A failure names the seed that makes it again, and each answer up to it. */
@Execution(CONCURRENT)
class FlowLawsTest {
    @ParameterizedTest(name = "seeds from {0}000")
    @ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aCallThroughAnyScriptKeepsTheLaws(int thousand) {
        for (int seed = thousand * 1000; seed < thousand * 1000 + 10; seed++) {
            Script script = new RandomScripts(random(seed)).next();
            var compiled = new CompiledScript(script, RealMachines.COMPILER);
            Mover mover = RealMachines.COMPILER.compile(script);
            for (int walk = 1; walk <= 10; walk++) {
                String name = "script of seed %d, walk %d".formatted(seed, walk);
                new Walk(name, random(seed * 100L + walk), compiled, mover).wander(12);
            }
            new Walk("script of seed %d, to the end".formatted(seed), random(seed), compiled, mover).toTheEnd();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.makesafe.script.PublishedScript#names")
    void aCallThroughARealScriptKeepsTheLawsAndEnds(String name) {
        Script script = PublishedScript.read(name);
        var compiled = new CompiledScript(script, RealMachines.COMPILER);
        Mover mover = RealMachines.COMPILER.compile(script);
        for (int seed = 1; seed <= 24; seed++) {
            new Walk("%s, seed %d".formatted(name, seed), random(seed), compiled, mover).wander(25);
        }
        for (int seed = 1; seed <= 4; seed++) {
            new Walk("%s, to the end, seed %d".formatted(name, seed), random(seed), compiled, mover).toTheEnd();
        }
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
