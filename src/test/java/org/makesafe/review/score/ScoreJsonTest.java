package org.makesafe.review.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.makesafe.quality.Line;
import org.makesafe.script.Quality.Deviation;
import org.makesafe.script.Quality.Severity;
import org.makesafe.script.Sentence;

/** Lines of a score as they are kept. */
class ScoreJsonTest {
    @Test
    void linesAreReadAsTheyWereWritten() {
        var lines = List.of(
                new Line(Deviation.DETAILS_MISSING, Severity.MINOR,
                        new Sentence("score.detail-missing", "“{0}” lacks a detail: {1}.",
                                List.of("Where", Sentence.of("field.PLACE.town", "Town"))),
                        "where", 12),
                new Line(Deviation.DANGER_SLOW, null,
                        new Sentence("score.danger-soon", "Danger was decided {0} seconds after the prompt.",
                                List.of(31L, 60L)),
                        null, 0));

        assertThat(ScoreJson.read(ScoreJson.write(lines))).isEqualTo(lines);
    }
}
