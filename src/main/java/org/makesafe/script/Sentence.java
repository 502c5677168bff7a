package org.makesafe.script;

import java.util.Arrays;
import java.util.List;

/**
 * Words for people that the pages have in other languages too.
 *
 * @param key of their text in the bundles of the pages
 * @param english in plain English, as programs and records get them
 * @param about what the placeholders of the text stand for: numbers, words of the script, or sentences of their own
 */
public record Sentence(String key, String english, List<Object> about) {
    public Sentence {
        about = List.copyOf(about);
    }

    /** A sentence about these. */
    public static Sentence of(String key, String english, Object... about) {
        return new Sentence(key, english, List.of(about));
    }

    /**
     * A sentence that names all it is about.
     *
     * @param pattern in English, with a {@code %s} for each
     */
    public static Sentence formatted(String key, String pattern, Object... about) {
        Object[] words = Arrays.stream(about).map(part -> part instanceof Sentence s ? s.english() : part).toArray();
        return of(key, pattern.formatted(words), about);
    }
}
