package org.makesafe.script.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makesafe.script.source.Problem;
import org.makesafe.script.source.Problem.Code;
import org.makesafe.script.source.ScriptBundle;
import org.makesafe.script.source.ScriptReader;
import org.makesafe.script.source.ScriptSource;

/** The check ends, in little memory, whatever it is given: with a proof, or with a sentence that names what is too large. */
@Execution(CONCURRENT)
class LargeScriptsTest {
    /** No line may be longer than anybody could read. */
    private static final String BREAK = ",\n          ";
    /** What an idle machine explores in well under a second. */
    private static final long FEW_STATES = 50_000;
    /** The most that any script can make the check explore: the budget is counted in smaller steps than states. */
    private static final long MOST_STATES = Budget.ALL_PROOFS;
    private static final String HEAD = "script: small\ntitle: Small\nstanding: Made up.\nstages:\n  - stage: one\n    title: One\n    questions:\n";
    private static final String TAIL = """
            grades:
              names: { IMMEDIATE: Now, PRIORITY: Soon, SCHEDULED: Later, NO_DEPLOYMENT: Never }
              otherwise: { grade: SCHEDULED, because: Nothing more. }
            """;

    private record Checked(long explored, List<Problem> problems) {}

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4})
    void aScriptOfThreeHundredQuestionsIsProvedInFewStates(long seed) {
        String yaml = GeneratedScript.of(seed, 300);
        Checked checked = check(yaml);

        assertThat(yaml.lines().filter(line -> line.contains("{ ask: q") || line.contains("{ ask: again")))
                .hasSize(297);
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.explored()).isBetween(1_000L, FEW_STATES);
    }

    @Test
    void aLongChainOfQuestionsIsProvedThoughItsFormulasSpelledOutWouldBeEndless() {
        Checked checked = check(HEAD + question("q0", "") + question("q1", "") + lines(2, 78,
                i -> question("q" + i, ", when: { any: [{ q%d: yes }, { q%d: yes }] }".formatted(i - 1, i - 2)))
                + TAIL);

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.explored()).isLessThan(FEW_STATES);
    }

    @Test
    void eitherButNotBothAgainAndAgainIsProved() {
        Checked checked = check(HEAD + question("q0", "") + question("q1", "")
                + lines(2, 40, i -> question("q" + i,
                        ", when: { any: [{ q%d: yes, not: { q%d: yes } }, { q%d: yes, not: { q%d: yes } }] }"
                                .formatted(i - 1, i - 2, i - 2, i - 1)))
                + TAIL);

        assertThat(checked.problems()).noneMatch(problem -> problem.code() == Code.TOO_LARGE_TO_PROVE);
        assertThat(checked.explored()).isLessThan(MOST_STATES);
    }

    @Test
    void whatIsTooLargeIsSaidByNameAndOnce() {
        Checked checked = check(HEAD + lines(0, 40, LargeScriptsTest::several) + question("last",
                ", when: { any: [%s] }".formatted(IntStream.range(0, 60).mapToObj(i -> "{ all: [%s] }".formatted(
                        IntStream.range(0, 40)
                                .mapToObj(j -> "{ m%d: o%d }".formatted((i * 7 + j * 3) % 40, (i + j) % 12))
                                .distinct().collect(Collectors.joining(", "))))
                        .collect(Collectors.joining(BREAK))))
                + TAIL);

        assertThat(checked.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.TOO_LARGE_TO_PROVE);
            assertThat(problem.message()).startsWith("Too large to prove: narrow the conditions on m0, m3, m6, ")
                    .endsWith("and 30 more.");
        });
        assertThat(checked.explored()).isLessThan(MOST_STATES);
    }

    @Test
    void aScriptThatIsTooLargeAllOverIsGivenUpAsAWhole() {
        Checked checked = check(HEAD + lines(0, 40, LargeScriptsTest::several) + lines(0, 18, k -> question("last" + k,
                ", when: { any: [%s] }".formatted(IntStream.range(0, 30).mapToObj(i -> "{ all: [%s] }".formatted(
                        IntStream.range(0, 22).mapToObj(
                                j -> "{ m%d: o%d }".formatted((i * 7 + j * 3 + k) % 40, (i + j + k) % 12)).distinct()
                                .collect(Collectors.joining(", "))))
                        .collect(Collectors.joining(BREAK)))))
                + TAIL);

        assertThat(checked.problems()).isNotEmpty().allMatch(problem -> problem.code() == Code.TOO_LARGE_TO_PROVE);
        assertThat(checked.problems()).last().extracting(Problem::message).asString()
                .endsWith("Nothing after this was looked at.");
        assertThat(checked.explored()).isLessThan(MOST_STATES);
    }

    private static Checked check(String yaml) {
        return switch (new ScriptReader().read(ScriptBundle.of("large.yaml", yaml.getBytes(StandardCharsets.UTF_8)))) {
            case ScriptSource.Broken(var problems) -> throw new AssertionError(problems.toString());
            case ScriptSource.Whole(var script, var at) -> {
                long explored = ScriptCheck.check(script, at);
                yield new Checked(explored, at.problems());
            }
        };
    }

    private static String several(int i) {
        return "      - { ask: m%d, label: M%d, say: M?, multi-choice: { %s } }\n".formatted(i, i,
                IntStream.range(0, 12)
                        .mapToObj(o -> "o%d: Option %d".formatted(o, o)).collect(Collectors.joining(", ")));
    }

    private static String question(String id, String when) {
        return "      - { ask: %s, label: %s, say: So?, yes-no: true%s }\n".formatted(id, id, when);
    }

    private static String lines(int from, int to, IntFunction<String> line) {
        return IntStream.range(from, to).mapToObj(line).collect(Collectors.joining());
    }
}
