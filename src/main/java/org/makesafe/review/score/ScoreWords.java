package org.makesafe.review.score;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.makesafe.call.ForceSettings;
import org.makesafe.script.Quality.Severity;
import org.makesafe.web.ScreenTexts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Scores in words, in the language of the page being made. */
@Component
class ScoreWords {
    private final ScreenTexts texts;
    private final ForceSettings force;

    ScoreWords(ScreenTexts texts, ForceSettings force) {
        this.texts = texts;
        this.force = force;
    }

    /**
     * For templates.
     *
     * @param deviations by severity, worst first; only those that were found
     */
    record Shown(UUID call, String reference, String band, String ended, String scored, List<Group> deviations,
            List<Said> met) {}

    /** The deviations of one severity. */
    record Group(String severity, List<Said> lines) {}

    /**
     * One line.
     *
     * @param entry the journal entry that shows it; 0 where there is none
     */
    record Said(String words, int entry) {}

    Shown of(Scored scored) {
        var groups = new ArrayList<Group>();
        for (Severity severity : Severity.values()) {
            List<Line> lines = scored.score().of(severity);
            if (!lines.isEmpty()) {
                groups.add(new Group(texts.of("severity." + severity, lines.size()), said(lines)));
            }
        }
        var locale = LocaleContextHolder.getLocale();
        return new Shown(scored.call(), scored.reference(), texts.word("band", scored.score().band()),
                force.dateTime(scored.endedAt(), locale), force.dateTime(scored.at(), locale), groups,
                said(scored.score().met()));
    }

    private List<Said> said(List<Line> lines) {
        return lines.stream().map(line -> new Said(texts.of(line.found()), line.entry())).toList();
    }
}
