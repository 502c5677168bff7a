package org.makesafe.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.makesafe.flow.CompiledScript;
import org.makesafe.flow.Mover;
import org.makesafe.script.PublishedScript;
import org.makesafe.script.Script;
import org.makesafe.script.check.ScriptCheck;
import org.makesafe.script.source.ScriptBundle;
import org.makesafe.script.source.ScriptReader;
import org.makesafe.script.source.ScriptSource;
import org.makesafe.script.source.Whereabouts;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * How long it takes to read, prove and compile the real script, and how many states a second the proof explores. Run by name; see
 * {@code docs/measurements.md}.
 */
@Tag("measure")
public class ScriptMeasurement {
    private static final int SECONDS = Integer.getInteger("measure.seconds", 2);
    private static final int ROUNDS = Integer.getInteger("measure.rounds", 5);

    @Test
    void readingProvingAndCompiling() throws Exception {
        var results = new Runner(new OptionsBuilder().include(ScriptMeasurement.class.getName()).forks(1)
                .warmupIterations(ROUNDS).warmupTime(TimeValue.seconds(SECONDS)).measurementIterations(ROUNDS)
                .measurementTime(TimeValue.seconds(SECONDS)).build()).run();
        assertThat(results).hasSize(3);
    }

    /** The real script, and what compiles it. */
    @State(Scope.Benchmark)
    public static class Real {
        private final ScriptBundle file = PublishedScript.bundle();
        private final ScriptReader reader = new ScriptReader();
        private final Script script = PublishedScript.read();
        private Mover.Compiler compiler = s -> {
            throw new IllegalStateException("Not set up");
        };

        /** Finds the service's own compiler. */
        @Setup
        public void compiler() {
            try (var context = new AnnotationConfigApplicationContext()) {
                context.scan("org.makesafe.flow.statemachine");
                context.refresh();
                compiler = context.getBean(Mover.Compiler.class);
            }
        }

        ScriptSource.Whole whole() {
            return (ScriptSource.Whole) reader.read(file);
        }
    }

    /** What the proofs have explored. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Explored {
        /** States explored; JMH reports them for each unit of time. */
        public long states;
        private Script script = PublishedScript.read();
        private Whereabouts at = read().at();

        /** Reads the script once, so that its parts and their places belong together. */
        @Setup
        public void whole() {
            ScriptSource.Whole whole = read();
            script = whole.script();
            at = whole.at();
        }

        private static ScriptSource.Whole read() {
            return (ScriptSource.Whole) new ScriptReader().read(PublishedScript.bundle());
        }
    }

    /** Reads the file: YAML, schema and sense. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Object read(Real real) {
        return real.whole();
    }

    /** Proves the script that was read. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public long prove(Explored explored) {
        long states = ScriptCheck.check(explored.script, explored.at);
        explored.states += states;
        return states;
    }

    /** Compiles the script that was read to its state machine. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Object compile(Real real) {
        return new CompiledScript(real.script, real.compiler);
    }
}
