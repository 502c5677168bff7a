package org.makesafe.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The sentences of scores. */
class FoundTest {
    @Test
    void programsReadTheSameWordsAsThePages() throws IOException {
        var bundle = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"),
                StandardCharsets.UTF_8)) {
            bundle.load(in);
        }
        for (Found found : Found.values()) {
            assertThat(bundle.getProperty(found.key())).as(found.key()).isEqualTo(found.english());
        }
        for (Band band : Band.values()) {
            assertThat(bundle.getProperty("band." + band)).isEqualTo(band.words());
        }
    }
}
