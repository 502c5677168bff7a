package org.makesafe.review.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.makesafe.script.Quality.Deviation;
import org.makesafe.script.Quality.Severity;
import org.makesafe.script.Sentence;

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

    @Test
    void linesAreReadAsTheyWereWritten() {
        var lines = List.of(
                new Line(Deviation.DETAILS_MISSING, Severity.MINOR,
                        Found.DETAIL_MISSING.of("Where", Sentence.of("field.PLACE.town", "Town")), "where", 12),
                new Line(Deviation.DANGER_SLOW, null, Found.DANGER_SOON.of(31L, 60L), null, 0));

        assertThat(ScoreJson.read(ScoreJson.write(lines))).isEqualTo(lines);
    }
}
