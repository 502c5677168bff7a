package org.makesafe.call;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one spelling by which words are found again however they were typed: small letters without accents, and figures. Whatever else
 * stands between words parts them.
 */
public final class Spelling {
    /** The longest word; what is longer is cut, alike wherever it stands. */
    private static final int WORD_MAX = 40;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Spelling() {}

    /** The words of a text in order, each of letters and figures alone. */
    public static List<String> words(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        return BETWEEN.splitAsStream(plain).filter(word -> !word.isEmpty())
                .map(word -> word.length() <= WORD_MAX ? word : word.substring(0, WORD_MAX)).toList();
    }

    /** The words of a text run together, so that "Harbour-View Hotel" and "harbour view hotel" are one name. */
    public static String name(String text) {
        return String.join("", words(text));
    }
}
