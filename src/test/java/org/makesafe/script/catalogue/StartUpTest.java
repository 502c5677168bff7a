package org.makesafe.script.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.makesafe.Makesafe;
import org.makesafe.script.PublishedScript;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartUpTest {
    @Test
    void brokenScriptsStopTheServiceWithEveryProblemListedAndNoStackTrace(@TempDir Path folder, CapturedOutput output)
            throws IOException {
        String whole = PublishedScript.inEnglishAlone();
        Files.writeString(folder.resolve("one.yaml"), whole.replace("question: can-talk\n", "question: can-tlak\n"));
        Files.writeString(folder.resolve("two.yaml"), "script: two\ncolour: red\n");
        assertThatThrownBy(() -> start(folder)).isInstanceOf(RuntimeException.class);
        assertThat(output).contains("APPLICATION FAILED TO START").containsPattern("one\\.yaml:\\d+:\\d+ BAD_COVERT ")
                .containsPattern("two\\.yaml:\\d+:\\d+ SHAPE ").doesNotContain("\tat org.makesafe");
    }

    @Test
    void aPlaceWithoutScriptsStopsTheServiceToo(@TempDir Path folder, CapturedOutput output) {
        assertThatThrownBy(() -> start(folder)).isInstanceOf(RuntimeException.class);
        assertThat(output).contains("NO_SCRIPTS");
    }

    private static void start(Path scripts) {
        new SpringApplication(Makesafe.class).run("--server.port=0", "--makesafe.scripts.location=" + scripts,
                "--spring.datasource.url=jdbc:h2:mem:start-up;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH")
                .close();
    }
}
