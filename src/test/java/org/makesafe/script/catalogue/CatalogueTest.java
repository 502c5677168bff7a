package org.makesafe.script.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makesafe.script.Contacts;
import org.makesafe.script.PublishedScript;
import org.makesafe.script.source.BrokenScripts;

class CatalogueTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({ "she says Op Make-Safe,op-makesafe", "MY CHILD IS MISSING!,missing-child",
            "he hasn't come home from school,missing-child", "Makesafe... a missing child,missing-child op-makesafe",
            "Operation Makesafe about a missing child,op-makesafe missing-child", "my bike was stolen,''", "'',''"})
    void scriptsAreOfferedForWhatWasHeardLongestPhraseFirst(String heard, String expected) {
        assertThat(catalogue("classpath:call-scripts").offered(heard).stream().map(v -> v.script().id()))
                .containsExactly(expected.isEmpty() ? new String[0] : expected.split(" "));
    }

    @Test
    void theContactsAreNoScript() {
        var catalogue = catalogue("classpath:call-scripts");

        assertThat(catalogue.current()).extracting(v -> v.script().id()).containsExactly("missing-child",
                "op-makesafe", "op-makesafe-ivr");
        assertThat(catalogue.contacts().all()).isNotEmpty();
    }

    @Test
    void whatATelephoneSpeaksIsNoScriptForHandlers() {
        assertThat(catalogue("classpath:call-scripts").forHandlers()).extracting(v -> v.script().id())
                .containsExactly("missing-child", "op-makesafe");
    }

    @Test
    void whatATelephoneSpeaksNeedsWhatAHandlerGoesOnWith() throws IOException {
        for (String name : List.of("op-makesafe-ivr.yaml", "op-makesafe-ivr.cy.yaml")) {
            Files.copy(Path.of("call-scripts", name), folder.resolve(name));
        }
        assertThatExceptionOfType(BrokenScripts.class).isThrownBy(() -> catalogue(folder.toString()))
                .withMessageContaining("UNKNOWN_SCRIPT");
    }

    @Test
    void aForceMayHaveNoContacts() throws IOException {
        Files.writeString(folder.resolve("op-makesafe.yaml"), PublishedScript.inEnglishAlone());

        assertThat(catalogue(folder.toString()).contacts()).isEqualTo(Contacts.NONE);
    }

    @Test
    void aForceLaysItsOverlayOverTheScriptsOfTheService() throws IOException {
        Files.copy(Path.of("call-scripts/examples/op-makesafe.force.yaml"),
                folder.resolve("op-makesafe.force.yaml"));
        Files.writeString(folder.resolve("contacts.yaml"), """
                standing: Made up.
                contacts:
                  - { contact: desk, name: Westshire desk, for: A trial, reach: { phone: 01632 960111 }, source: None. }
                """);
        var plain = catalogue("classpath:call-scripts").current("op-makesafe").orElseThrow();
        var catalogue = AnotherInstance.alone("classpath:call-scripts", folder.toString(), Clock.systemUTC())
                .catalogue();
        var overlaid = catalogue.current("op-makesafe").orElseThrow();

        assertThat(overlaid.hash()).isNotEqualTo(plain.hash());
        assertThat(overlaid.script().standing()).contains("Westshire");
        assertThat(overlaid.script().question("hotel-desk-log")).isPresent();
        assertThat(plain.script().question("hotel-desk-log")).isEmpty();
        assertThat(catalogue.contacts().all()).extracting(c -> c.id()).containsExactly("desk");
        assertThat(catalogue.offered("a Westshire Safe Stay call")).containsExactly(overlaid);
    }

    @Test
    void anOverlayWithoutItsScriptStopsStartUp() throws IOException {
        Files.writeString(folder.resolve("op-elsewhere.force.yaml"), "overlay: op-elsewhere\nforce: Westshire\n");

        assertThatExceptionOfType(BrokenScripts.class)
                .isThrownBy(() -> AnotherInstance.alone("classpath:call-scripts", folder.toString(),
                        Clock.systemUTC()))
                .withMessageContaining("op-elsewhere.force.yaml:0:0 TEXTS_ALONE");
    }

    @Test
    void brokenContactsAndBrokenScriptsStopStartUpTogether() throws IOException {
        Files.writeString(folder.resolve("contacts.yaml"), "standing: Made up.\ncontacts: none\n");
        Files.writeString(folder.resolve("small.yaml"), "script: small\n- oops\n");

        assertThatExceptionOfType(BrokenScripts.class).isThrownBy(() -> catalogue(folder.toString()))
                .withMessageContaining("contacts.yaml:2:11 SHAPE").withMessageContaining("small.yaml:2:1 NOT_YAML");
    }

    @Test
    void aFolderWithoutScriptsStopsStartUp() {
        assertThatExceptionOfType(BrokenScripts.class).isThrownBy(() -> catalogue(folder.toString()))
                .withMessage("%s:0:0 NO_SCRIPTS There is no script here.", folder);
    }

    private static Catalogue catalogue(String location) {
        return AnotherInstance.alone(location, "", Clock.systemUTC()).catalogue();
    }
}
