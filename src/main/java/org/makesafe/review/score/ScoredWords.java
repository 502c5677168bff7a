package org.makesafe.review.score;

import java.util.UUID;
import org.makesafe.call.ForceSettings;
import org.makesafe.quality.ScoreWords;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Scores that were kept, in words, in the language of the page being made. */
@Component
class ScoredWords {
    private final ScoreWords words;
    private final ForceSettings force;

    ScoredWords(ScoreWords words, ForceSettings force) {
        this.words = words;
        this.force = force;
    }

    /**
     * For templates.
     *
     * @param ended when the call did
     * @param at when it was scored
     */
    record Shown(UUID call, String reference, String ended, String at, ScoreWords.Shown score) {}

    Shown of(Scored scored) {
        var locale = LocaleContextHolder.getLocale();
        return new Shown(scored.call(), scored.reference(), force.dateTime(scored.endedAt(), locale),
                force.dateTime(scored.at(), locale), words.of(scored.score()));
    }
}
