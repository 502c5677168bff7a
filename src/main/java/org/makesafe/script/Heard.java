package org.makesafe.script;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What somebody said or typed, word by word. A phrase is in it whatever the capitals, the punctuation and the spaces, as long as
 * it begins and ends where words do: "Op Make-Safe" holds "makesafe", and "makesafely" does not.
 */
public record Heard(List<String> words) {
    public Heard {
        words = List.copyOf(words);
    }

    /** The words of a text. */
    public static Heard of(String text) {
        return new Heard(Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty()).toList());
    }

    /** Whether a phrase is in it. */
    public boolean has(String phrase) {
        String wanted = run(phrase);
        for (int first = 0; first < words.size() && !wanted.isEmpty(); first++) {
            var run = new StringBuilder();
            for (int next = first; next < words.size() && run.length() < wanted.length(); next++) {
                run.append(words.get(next));
            }
            if (wanted.contentEquals(run)) {
                return true;
            }
        }
        return false;
    }

    /** The length of the longest of these phrases that is in it, spaces not counted; 0 where none is. */
    public int longest(List<String> phrases) {
        return phrases.stream().filter(this::has).mapToInt(phrase -> run(phrase).length()).max().orElse(0);
    }

    private static String run(String phrase) {
        return String.join("", of(phrase).words);
    }
}
