package org.makesafe.ivr;

import org.jspecify.annotations.Nullable;
import org.makesafe.call.record.HeardTo;
import org.makesafe.call.record.PhoneFact;

/**
 * Words to be said.
 *
 * @param kept what the record keeps of them, how much was heard apart; null for what a handler hears
 * @param words as they are said; {@code {value}} in them is the answer to {@code reads}
 * @param language what they are in
 * @param reads the question whose answer is read back; null for none. Looked up only when this is written as TwiML, and not kept with it
 */
record Saying(PhoneFact.@Nullable Played kept, String words, String language, @Nullable String reads) {
    /** What stands for the answer that is read back. */
    static final String VALUE = "{value}";

    static Saying of(PhoneFact.Played.Part part, String id, @Nullable Integer wording, String text, String words,
            String language) {
        return new Saying(new PhoneFact.Played(part, id, wording, text, language, HeardTo.CUT_OFF), words, language, null);
    }

    /** The same words, with the answer to a question read back in them. */
    Saying reading(String question) {
        return new Saying(kept, words, language, question);
    }
}
