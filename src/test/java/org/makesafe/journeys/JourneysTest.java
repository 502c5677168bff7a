package org.makesafe.journeys;

import org.makesafe.architecture.Alongside;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makesafe.call.CallLists;
import org.makesafe.call.Calls;
import org.makesafe.call.ForceSettings;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whole calls through the published script, the machine, the use cases and the database. What each step does is compared with an
 * approved transcript beside the journey; {@code -Dupdate=true} writes transcripts anew, to be read before they are committed.
 */
@OnStoredCalls
@Alongside
class JourneysTest {
    private static final Path SCORES = Path.of("src/test/resources/scores");
    private final Calls calls;
    private final CallLists lists;
    private final ForceSettings force;
    private final TickingClock clock;

    @Autowired
    JourneysTest(Calls calls, CallLists lists, ForceSettings force, TickingClock clock) {
        this.force = force;
        this.calls = calls;
        this.lists = lists;
        this.clock = clock;
    }

    static Stream<String> journeys() {
        return Journey.names();
    }

    @BeforeEach
    void beginTheDayAgain() {
        clock.reset();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("journeys")
    void aJourneyGoesAsApproved(String name) throws IOException {
        Journey journey = Journey.read(name);
        var traveller = new Traveller(calls, lists, force, journey);

        List<String> lines = traveller.travel(journey);

        traveller.checkRecord();
        var approved = Journey.FOLDER.resolve(name + ".approved.txt");
        if (Boolean.getBoolean("update")) {
            Files.writeString(approved, String.join("\n", lines) + "\n");
        }
        assertThat(approved).as("run once with -Dupdate=true and read what it writes").exists();
        assertThat(lines).isEqualTo(Journey.text(approved).lines().toList());
        checkScore(name, traveller);
    }

    private static void checkScore(String name, Traveller traveller) throws IOException {
        var approved = SCORES.resolve(name + ".score.approved.txt");
        String score = traveller.score();
        if (Boolean.getBoolean("update")) {
            Files.writeString(approved, score);
        }
        assertThat(approved).as("run once with -Dupdate=true and read what it writes").content().isEqualTo(score);
    }

    @Test
    void everyApprovedTranscriptBelongsToAJourney() {
        assertThat(Journey.approvals().toList()).isEqualTo(Journey.names().toList());
    }
}
