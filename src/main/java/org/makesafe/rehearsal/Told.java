package org.makesafe.rehearsal;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done, for a page to tell: a word that the page has in its own language, or words as they were written.
 *
 * @param key of a text of the pages; null for words
 */
record Told(@Nullable String key, String words) {
    static final Told NOTHING = new Told("rehearsal.nothing", "");

    static Told word(String kind, Enum<?> word) {
        return new Told(kind + "." + word.name(), "");
    }

    static Told words(String words) {
        return new Told(null, words);
    }
}
