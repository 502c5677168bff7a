package org.makesafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makesafe.journeys.Kills.By;
import org.makesafe.script.PublishedScript;

/**
 * Mistakes in the real script are noticed. Tries one mutant in {@link #STEP}, always the same ones; {@code -Dmutants=all} tries every
 * one, and with {@code -Dupdate=true} writes the page anew.
 */
@Execution(CONCURRENT)
class MutantsTest {
    static final int STEP = 12;
    private static final Path PAGE = Path.of("docs/script-mutants.md");
    private static final double ENOUGH = 0.95;

    @Test
    void nearlyEveryMistakeInTheRealScriptIsNoticed() throws IOException {
        boolean every = "all".equals(System.getProperty("mutants"));
        var kills = new Kills();
        List<Mutant> all = kills.mutants();
        List<Mutant> tried = IntStream.range(0, all.size()).filter(i -> every || i % STEP == 0).mapToObj(all::get)
                .toList();
        var survivors = new Survivors();

        List<By> noticed = tried.parallelStream().map(kills::of).toList();
        IntStream.range(0, tried.size()).forEach(i -> survivors.add(tried.get(i), noticed.get(i)));

        assertThat(survivors.withoutReason()).as("nobody noticed these, and nobody says why").isEmpty();
        assertThat(survivors.killed()).isGreaterThanOrEqualTo(ENOUGH);
        if (every && Boolean.getBoolean("update")) {
            Files.writeString(PAGE, survivors.page());
        }
        if (every) {
            assertThat(PAGE).content().isEqualTo(survivors.page());
        }
        List<String> page = Files.readAllLines(PAGE);
        assertThat(survivors.lines()).as("the page lists what nobody notices").containsExactlyElementsOf(
                tried.stream().map(Survivors::line).filter(page::contains).toList());
    }

    @Test
    void aScriptWithoutAMistakeIsNotNoticed() {
        assertThat(new Kills().of(new Mutant("no mistake", "nowhere", script -> {}))).isEqualTo(By.NOBODY);
    }

    static Stream<Journey> journeys() {
        return Journey.names().map(Journey::read);
    }

    /** What is retold without use cases and database is what the approved transcript shows. */
    @ParameterizedTest
    @MethodSource("journeys")
    void aJourneyIsRetoldAsApproved(Journey journey) {
        String name = journey.script();
        List<String> retold = Retelling
                .of(name == null ? PublishedScript.read() : PublishedScript.read(name), journey).stream()
                .filter(line -> line.matches("[a-z0-9#-]+ = .*")).toList();
        List<String> approved = Journey.text(Journey.FOLDER.resolve(journey.name() + ".approved.txt")).lines()
                .filter(line -> line.startsWith("answer ")).map(line -> line.substring("answer".length()).strip())
                .toList();

        assertThat(retold).hasSameSizeAs(approved);
        for (int i = 0; i < retold.size(); i++) {
            assertThat(approved.get(i)).startsWith(retold.get(i));
        }
    }
}
