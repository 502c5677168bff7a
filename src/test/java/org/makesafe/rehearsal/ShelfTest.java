package org.makesafe.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makesafe.rehearsal.scenario.Scenario;
import org.makesafe.script.PublishedScript;
import org.makesafe.script.Script;
import org.makesafe.script.catalogue.Catalogue;
import org.makesafe.script.catalogue.ScriptVersion;
import org.makesafe.script.source.BrokenScripts;
import org.mockito.Mockito;

/** The scenarios beside the scripts when the service starts, and after authors have published. */
class ShelfTest {
    private static final Script SCRIPT = PublishedScript.read();
    private final Catalogue catalogue = Mockito.mock(Catalogue.class);

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void install() throws IOException {
        Path scenarios = Files.createDirectory(folder.resolve("scenarios"));
        for (String name : new String[]{ "hotel-closed-door.yaml", "club-door.yaml"}) {
            Files.copy(Path.of("call-scripts/scenarios", name), scenarios.resolve(name));
        }
        Mockito.when(catalogue.installed("op-makesafe")).thenReturn(Optional.of(SCRIPT));
        current("one", SCRIPT);
    }

    @Test
    void whatFitsIsOfferedTheFirstStepsFirst() {
        assertThat(shelf().offered()).extracting(Scenario::id).containsExactly("club-door", "hotel-closed-door");
    }

    @Test
    void aScenarioThatDoesNotFitTheScriptBesideItStopsStartUp() throws IOException {
        Path file = folder.resolve("scenarios/club-door.yaml");
        Files.writeString(file, Files.readString(file).replace("grade: PRIORITY", "grade: SCHEDULED"));

        assertThatExceptionOfType(BrokenScripts.class).isThrownBy(this::shelf)
                .withMessageContaining("scenarios/club-door.yaml").withMessageContaining("SCENARIO_GRADE");
    }

    @Test
    void aScenarioThatDoesNotFitWhatAuthorsPublishedIsSetAsideUntilItDoes() {
        var shelf = shelf();
        current("two", SCRIPT.with(SCRIPT.stages().stream().filter(stage -> !stage.id().equals("hotel")).toList()));

        assertThat(shelf.offered()).extracting(Scenario::id).containsExactly("club-door");
        assertThat(shelf.find("hotel-closed-door")).as("for calls that were begun with it").isPresent();
        current("one", SCRIPT);
        assertThat(shelf.offered()).hasSize(2);
    }

    @Test
    void aFolderMayHaveNoScenarios() throws IOException {
        assertThat(new Shelf(catalogue, Files.createDirectory(folder.resolve("bare")).toString()).offered()).isEmpty();
    }

    private Shelf shelf() {
        return new Shelf(catalogue, folder.toString());
    }

    private void current(String hash, Script script) {
        Mockito.when(catalogue.current("op-makesafe")).thenReturn(Optional.of(new ScriptVersion(hash, 1, script)));
    }
}
