package org.makesafe.review.cycle;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for what would lead from a lesson back to a call or a person. It finds what has a form, and the names that are known; a person
 * still reads every lesson before it is written.
 */
final class Anonymous {
    private static final Pattern REFERENCE = Pattern.compile("(?i)\\b(?:MS|PRACTICE)-?\\d{2}-?\\d{4,}");
    private static final Pattern E_MAIL = Pattern.compile("\\S+@\\S+\\.\\S+");
    /** Current plates, and those that begin or end with one letter and three digits. */
    private static final Pattern PLATE = Pattern
            .compile("\\b(?:[A-Z]{2}\\d{2} ?[A-Z]{3}|[A-Z]\\d{2,3} ?[A-Z]{3}|[A-Z]{3} ?\\d{2,3}[A-Z])\\b");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}._'’-]+");
    private static final int NAME_MIN = 3;
    /** From 0 or + on, at least nine digits, however they are set apart. */
    private static final Pattern NUMBER = Pattern.compile("(?:\\+|\\b0)(?:[ ().-]{0,2}\\d){8,}");

    private Anonymous() {}

    /**
     * What is wrong with a text, if anything.
     *
     * @param names of the handler and of people in the call, as they were recorded
     */
    static Optional<LessonRefusal> fault(String text, Collection<String> names) {
        if (REFERENCE.matcher(text).find()) {
            return Optional.of(LessonRefusal.LESSON_NAMES_RECORD);
        }
        if (E_MAIL.matcher(text).find()) {
            return Optional.of(LessonRefusal.LESSON_NAMES_ADDRESS);
        }
        if (NUMBER.matcher(text).find()) {
            return Optional.of(LessonRefusal.LESSON_NAMES_NUMBER);
        }
        if (PLATE.matcher(text.toUpperCase(Locale.UK)).find()) {
            return Optional.of(LessonRefusal.LESSON_NAMES_PLATE);
        }
        var known = names.stream().flatMap(Anonymous::words).filter(word -> word.length() >= NAME_MIN).toList();
        return words(text).anyMatch(known::contains)
                ? Optional.of(LessonRefusal.LESSON_NAMES_PERSON)
                : Optional.empty();
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results()
                .map(found -> found.group().toLowerCase(Locale.UK).replaceAll("['’]s$|[.'’-]+$", ""));
    }
}
