package org.makesafe.script.diff;

/** Small parts of sentences. */
final class Sentences {
    private Sentences() {}

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.UK) + text.substring(1);
    }

    /** A thing by its kind, its name for people and its id. */
    static String named(String kind, String title, String id) {
        return "%s “%s” (%s)".formatted(kind, title, id);
    }
}
