package org.makesafe.laws;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makesafe.flow.CompiledScript;
import org.makesafe.flow.Mover;
import org.makesafe.script.PublishedScript;
import org.makesafe.script.Script;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What holds of every call through every script. A failure names the seed that makes it again, and each answer up to it. */
class FlowLawsTest {
    private static final Mover.Compiler COMPILER = compiler();
    private static final CompiledScript PUBLISHED = new CompiledScript(PublishedScript.read(), COMPILER);
    private static final Mover PUBLISHED_MOVER = COMPILER.compile(PUBLISHED.script());

    @ParameterizedTest(name = "seeds from {0}000")
    @ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aCallThroughAnyScriptKeepsTheLaws(int thousand) {
        for (int seed = thousand * 1000; seed < thousand * 1000 + 20; seed++) {
            Script script = new RandomScripts(random(seed)).next();
            var compiled = new CompiledScript(script, COMPILER);
            Mover mover = COMPILER.compile(script);
            for (int walk = 1; walk <= 10; walk++) {
                String name = "script of seed %d, walk %d".formatted(seed, walk);
                new Walk(name, random(seed * 100L + walk), compiled, mover).wander(12);
            }
            new Walk("script of seed %d, to the end".formatted(seed), random(seed), compiled, mover).toTheEnd();
        }
    }

    @ParameterizedTest(name = "seeds from {0}00")
    @ValueSource(ints = { 1, 2, 3, 4})
    void aCallThroughTheRealScriptKeepsTheLaws(int hundred) {
        for (int seed = hundred * 100; seed < hundred * 100 + 12; seed++) {
            new Walk("real script, seed " + seed, random(seed), PUBLISHED, PUBLISHED_MOVER).wander(25);
        }
    }

    @Test
    void aCallThroughTheRealScriptAlwaysEnds() {
        for (int seed = 1; seed <= 4; seed++) {
            new Walk("real script, to the end, seed " + seed, random(seed), PUBLISHED, PUBLISHED_MOVER).toTheEnd();
        }
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static Mover.Compiler compiler() {
        try (var context = new AnnotationConfigApplicationContext("org.makesafe.flow.statemachine")) {
            return context.getBean(Mover.Compiler.class);
        }
    }
}
