package org.makesafe.call.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Languages;

/**
 * The latest line of the advice ledger for one item. Earlier lines stay in the journal.
 *
 * @param language what the words were said in
 */
public record Said(int entry, Instant at, String by, Channel channel, int wording, String language,
        AdviceOutcome outcome, @Nullable String note) {
    public Said {
        language = language == null ? Languages.ENGLISH : language;
    }
}
