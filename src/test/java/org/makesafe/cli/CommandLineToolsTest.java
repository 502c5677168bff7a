package org.makesafe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makesafe.script.PublishedScript;

class CommandLineToolsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theScriptsOfTheServiceAreProved() {
        assertThat(run("script", "check")).isZero();
        assertThat(out.toString()).contains("call-scripts/op-makesafe.yaml: 20 stages").contains("states explored in")
                .contains("; proved").contains("call-scripts/missing-child.yaml: 9 stages")
                .contains("call-scripts/contacts.yaml: 5 contacts").contains("14 of 14 scenarios fit their scripts");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void everyProblemOfABrokenScriptIsALineWithItsPlaceAndCode() throws IOException {
        String whole = PublishedScript.inEnglishAlone();
        Path broken = folder.resolve("broken.yaml");
        Files.writeString(broken, whole.replace("{ sector: hotel, room-state: [vacated, cleaned] }",
                "{ sector: hotle, room-stat: vacated }"));
        assertThat(run("script", "check", broken.toString())).isEqualTo(1);
        assertThat(out.toString().lines()).anyMatch(l -> l.matches(".*broken.yaml:\\d+:\\d+ UNKNOWN_OPTION .*hotle.*"))
                .anyMatch(l -> l.matches(".*broken.yaml:\\d+:\\d+ UNKNOWN_QUESTION .*room-stat.*"));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aScenarioIsCheckedAgainstTheScriptInTheFolderAbove() throws IOException {
        Path scenario = Files.createDirectory(folder.resolve("scenarios")).resolve("club-door.yaml");
        Files.copy(Path.of("call-scripts/scenarios/club-door.yaml"), scenario);
        assertThat(run("script", "check", scenario.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("club-door.yaml:2:1 SCENARIO_UNKNOWN No handler takes calls with");
        Files.writeString(folder.resolve("op-makesafe.yaml"), PublishedScript.inEnglishAlone());
        assertThat(run("script", "check", scenario.toString())).as(out.toString()).isZero();
        Files.writeString(scenario, Files.readString(scenario).replace("grade: PRIORITY", "grade: SCHEDULED"));
        assertThat(run("script", "check", scenario.toString())).isEqualTo(1);
        assertThat(out.toString()).containsPattern("club-door.yaml:\\d+:\\d+ SCENARIO_GRADE ");
    }

    @Test
    void aPromiseThatSomeCallBreaksIsShownWithThatCall() throws IOException {
        String whole = PublishedScript.inEnglishAlone();
        Path broken = folder.resolve("broken.yaml");
        assertThat(whole).contains("\nmust:\n");
        Files.writeString(broken,
                whole.replace("\nmust:\n", "\nmust:\n  - { if: { sector: taxi }, advice: A06 }\n"));
        assertThat(run("script", "check", broken.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("PROMISE_BROKEN Advice A06 does not become due in this call: Setting: Taxi or private hire.");
    }

    @Test
    void whatATelephoneSpeaksIsCheckedBesideWhatAHandlerGoesOnWithWhereBothAreNamed() throws IOException {
        for (String name : new String[]{ "op-makesafe.yaml", "op-makesafe.cy.yaml", "op-makesafe-ivr.yaml",
                "op-makesafe-ivr.cy.yaml"}) {
            Files.copy(Path.of("call-scripts", name), folder.resolve(name));
        }
        String ivr = folder.resolve("op-makesafe-ivr.yaml").toString();
        String next = folder.resolve("op-makesafe.yaml").toString();
        assertThat(run("script", "check", ivr, next)).as(out.toString()).isZero();
        Files.writeString(Path.of(ivr),
                Files.readString(Path.of(ivr)).replace("fills: { sector: same }", "fills: { secter: same }"));
        assertThat(run("script", "check", ivr)).as(out.toString()).isZero();
        assertThat(run("script", "check", ivr, next)).isEqualTo(1);
        assertThat(out.toString()).contains("DOES_NOT_CONTINUE “op-makesafe” has no question “secter”");
    }

    @Test
    void aCallByTelephoneIsPlayedWithItsKeysAndEndsInTheQueue() throws IOException {
        Path answers = folder.resolve("answers");
        Files.writeString(answers, "1\n2\n3\n01632 960146\n1\n");
        String ivr = "call-scripts/op-makesafe-ivr.yaml";
        assertThat(run("script", "play", ivr, "--answers", answers.toString())).as(err.toString()).isZero();
        assertThat(out.toString()).contains("Advice E01, wording 1: You are through to the police.",
                "cy: Ar gyfer Saesneg, pwyswch 1.", "3: Pub, bar or club, or said: pub, bar, club, nightclub.",
                "who goes on with op-makesafe. Suggested: Scheduled.", "Advice A10, wording 1")
                .doesNotContain("Choose a grade");
        assertThat(run("script", "play", ivr, "--answers", answers.toString(), "--record",
                folder.resolve("journey.yaml").toString())).isNotZero();
        assertThat(err.toString()).contains("a telephone speaks this script");
    }

    @Test
    void aPlayedCallIsRecordedAsAJourney() throws IOException {
        Path answers = folder.resolve("answers");
        Files.writeString(answers, "1\n01632 960146\nThe Anchor\n9\n1\n1,3\nq\n");
        Path journey = folder.resolve("journey.yaml");
        assertThat(run("script", "play", "call-scripts/op-makesafe.yaml", "--answers", answers.toString(), "--record",
                journey.toString()))
                .as(err.toString()).isZero();
        assertThat(out.toString()).contains("Choose one of: Here now").contains("! Send officers now.")
                .contains("Suggested: ")
                .contains("Advice A01");
        assertThat(Files.readString(journey)).contains("- answer: { \"callback-number\": \"+441632960146\" }")
                .contains("- answer: { \"danger-now\": [\"with-child\", \"hurt\"] }");
    }

    @Test
    void whatIsNotUnderstoodIsExplained() {
        assertThat(run("script")).isEqualTo(2);
        assertThat(run("script", "burn")).isEqualTo(2);
        assertThat(err.toString()).contains("check").contains("play");
        assertThat(CommandLineTools.takes("--server.port=1")).isFalse();
        assertThat(CommandLineTools.takes()).isFalse();
    }

    private int run(String... args) {
        return CommandLineTools.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
