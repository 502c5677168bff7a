package org.makesafe.script.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.makesafe.rehearsal.scenario.BrokenScenariosTest;
import org.makesafe.script.check.UnprovableScriptsTest;
import org.makesafe.script.source.Problem.Code;

/**
 * Every kind of problem is found in some broken script, and is explained on a page that is made from the codes and those scripts;
 * {@code -Dupdate=true} writes it anew.
 */
class EveryProblemTest {
    private static final Path PAGE = Path.of("docs/script-problems.md");
    private static final Map<Code, Problem> EXAMPLES = new EnumMap<>(Code.class);
    private static int scripts;

    @BeforeAll
    static void collect() throws IOException {
        // Needs no script at all; CatalogueTest checks that it is printed so.
        keep(List.of(new Problem("call-scripts", 0, 0, Code.NO_SCRIPTS, "There is no script here.")));
        // Needs a draft that was saved before; PublishingContract checks that it is told so.
        keep(List.of(new Problem("op-makesafe.yaml", 0, 0, Code.OTHER_ID,
                "This is a draft of “op-makesafe”, and the file names the script “another”.")));
        Stream.of(BrokenTextsTest.found(), UploadsTest.found(), OverlayTest.found(),
                BrokenIvrTest.found(), BrokenScenariosTest.found()).flatMap(found -> found)
                .forEach(EveryProblemTest::keep);
        for (Path file : UnprovableScriptsTest.scripts()) {
            keep(UnprovableScriptsTest.problems(file));
        }
        Stream.concat(BrokenScriptsTest.files(), BrokenScriptsTest.unreadableFiles()).forEach(bytes -> {
            if (new ScriptReader()
                    .read(ScriptBundle.of("small.yaml", bytes)) instanceof ScriptSource.Broken(var problems)) {
                keep(problems);
            }
        });
    }

    @Test
    void everyKindOfProblemHasABrokenScript() {
        assertThat(EXAMPLES.keySet()).containsExactlyInAnyOrder(Code.values());
        assertThat(scripts).isGreaterThanOrEqualTo(30);
    }

    @Test
    void thePageOfProblemsIsMadeFromTheCodes() throws IOException {
        String page = page();
        if (Boolean.getBoolean("update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("run once with -Dupdate=true and read what it writes").content().isEqualTo(page);
    }

    @Test
    void everyMeaningAndRemedyIsASentence() {
        assertThat(Code.values()).allSatisfy(code -> {
            assertThat(code.meaning()).endsWith(".").hasSizeLessThan(140);
            assertThat(code.remedy()).endsWith(".").hasSizeLessThan(180);
        });
    }

    private static void keep(List<Problem> problems) {
        scripts++;
        problems.forEach(problem -> EXAMPLES.putIfAbsent(problem.code(), problem));
    }

    private static String page() {
        var lines = new ArrayList<String>();
        lines.add("# Problems of scripts");
        lines.add("");
        lines.add("""
                `script check`, the start-up of the service and the author's page list each problem of a script as
                `file:line:column CODE message`, sorted by place. The codes stay the same. This page is made from the code and
                from the broken scripts that test it; do not edit it.""");
        lines.add("");
        lines.add("| code | meaning |");
        lines.add("|---|---|");
        Stream.of(Code.values()).sorted(java.util.Comparator.comparing(Code::name)).forEach(code -> lines
                .add("| [%s](#%s) | %s |".formatted(code, code.name().toLowerCase(java.util.Locale.ROOT),
                        code.meaning())));
        Stream.of(Code.values()).sorted(java.util.Comparator.comparing(Code::name)).forEach(code -> {
            lines.addAll(List.of("", "## " + code, "", code.meaning(), "", "```", String.valueOf(EXAMPLES.get(code)),
                    "```", "", "What to do: " + code.remedy()));
        });
        return String.join("\n", lines) + "\n";
    }
}
