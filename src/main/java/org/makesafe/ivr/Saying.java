package org.makesafe.ivr;

import org.jspecify.annotations.Nullable;
import org.makesafe.call.record.HeardTo;
import org.makesafe.call.record.PhoneFact;

/**
 * Words to be said.
 *
 * @param kept what the record keeps of them, how much was heard apart; null for what a handler hears
 * @param words as they are said; {@code {value}} in them is the answer that {@code reads} names
 * @param language what they are in
 * @param reads the journal entry whose answer is read back; null for none. Looked up only when this is written as TwiML, and not kept with it
 */
record Saying(PhoneFact.@Nullable Played kept, String words, String language, @Nullable Integer reads) {
    /** What stands for the answer that is read back. */
    static final String VALUE = "{value}";

    static Saying of(PhoneFact.Played.Part part, String id, @Nullable Integer wording, String text, String words,
            String language) {
        return new Saying(new PhoneFact.Played(part, id, wording, text, language, HeardTo.CUT_OFF), words, language,
                null);
    }

    /** The same words, with the answer of a journal entry read back in them. */
    Saying reading(int entry) {
        return new Saying(kept, words, language, entry);
    }
}
