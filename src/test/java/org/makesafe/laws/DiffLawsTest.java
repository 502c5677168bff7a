package org.makesafe.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makesafe.laws.ScriptEdits.Edit;
import org.makesafe.script.diff.ScriptDiff;
import org.makesafe.script.PublishedScript;
import org.makesafe.script.Script;

/** What holds of the difference between any two scripts. */
@Execution(CONCURRENT)
class DiffLawsTest {
    private static final int EACH = 2;

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.makesafe.script.PublishedScript#names")
    void noEditOfARealScriptGoesUnsaid(String name) {
        keepsTheLaws(PublishedScript.read(name), 400);
    }

    @Test
    void noEditOfAnyScriptGoesUnsaid() {
        for (int seed = 1; seed <= 30; seed++) {
            keepsTheLaws(new RandomScripts(RandomGeneratorFactory.of("L64X128MixRandom").create(seed)).next(), 10);
        }
    }

    /** A few edits of each part of the language: those of one question are much like those of the next. */
    private static List<Edit> someOfEachKind(List<Edit> edits) {
        return edits.stream().collect(Collectors.groupingBy(e -> e.where().replaceAll("\\d+", "#"))).values().stream()
                .flatMap(kind -> IntStream.range(0, Math.min(EACH, kind.size()))
                        .mapToObj(i -> kind.get(i * kind.size() / Math.min(EACH, kind.size()))))
                .toList();
    }

    private static void keepsTheLaws(Script script, int least) {
        assertThat(ScriptDiff.of(script, script).same()).isTrue();
        var edits = ScriptEdits.of(script);
        assertThat(edits).hasSizeGreaterThan(least);
        for (var edit : someOfEachKind(edits)) {
            for (ScriptDiff diff : new ScriptDiff[]{ ScriptDiff.of(script, edit.script()),
                    ScriptDiff.of(edit.script(), script)}) {
                assertThat(diff.same()).as(edit.where()).isEqualTo(script.equals(edit.script()));
                assertThat(diff.changes().map(c -> c.sentence().english())).as(edit.where())
                        .allMatch(s -> s.endsWith("."));
                assertThat(diff.sections()).as(edit.where()).allMatch(section -> !section.changes().isEmpty());
            }
        }
    }
}
