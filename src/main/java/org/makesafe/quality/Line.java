package org.makesafe.quality;

import org.jspecify.annotations.Nullable;
import org.makesafe.script.Quality.Deviation;
import org.makesafe.script.Quality.Severity;
import org.makesafe.script.Sentence;

/**
 * One line of a score.
 *
 * @param criterion what was looked at
 * @param severity how bad the deviation is; null where there is none
 * @param found what was found
 * @param at the question or advice item that it is about; null where it is about the call
 * @param entry the journal entry that shows it; 0 where there is none
 */
public record Line(Deviation criterion, @Nullable Severity severity, Sentence found, @Nullable String at, int entry) {
    /** Whether it went as it should. */
    public boolean met() {
        return severity == null;
    }
}
