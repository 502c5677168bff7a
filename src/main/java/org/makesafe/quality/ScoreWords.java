package org.makesafe.quality;

import java.util.ArrayList;
import java.util.List;
import org.makesafe.script.Quality.Severity;
import org.makesafe.web.ScreenTexts;
import org.springframework.stereotype.Component;

/** Scores in words, in the language of the page being made. */
@Component
public class ScoreWords {
    private final ScreenTexts texts;

    ScoreWords(ScreenTexts texts) {
        this.texts = texts;
    }

    /**
     * A score for templates; {@code quality/score} shows it.
     *
     * @param deviations by severity, worst first; only those that were found
     */
    public record Shown(String band, List<Group> deviations, List<Said> met) {}

    /** The deviations of one severity. */
    public record Group(String severity, List<Said> lines) {}

    /**
     * One line.
     *
     * @param entry the journal entry that shows it; 0 where there is none
     */
    public record Said(String words, int entry) {}

    /** A score as it is shown. */
    public Shown of(Score score) {
        var groups = new ArrayList<Group>();
        for (Severity severity : Severity.values()) {
            List<Line> lines = score.of(severity);
            if (!lines.isEmpty()) {
                groups.add(new Group(texts.of("severity." + severity, lines.size()), said(lines)));
            }
        }
        return new Shown(texts.word("band", score.band()), groups, said(score.met()));
    }

    private List<Said> said(List<Line> lines) {
        return lines.stream().map(line -> new Said(texts.of(line.found()), line.entry())).toList();
    }
}
