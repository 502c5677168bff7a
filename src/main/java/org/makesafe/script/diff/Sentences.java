package org.makesafe.script.diff;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Sentence;

/** Small parts of sentences. */
final class Sentences {
    private Sentences() {}

    /** The same with a capital in English; other languages put what they name elsewhere. */
    static Sentence capital(Sentence name) {
        String text = name.english();
        return new Sentence(name.key(), text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1), name.about());
    }

    /** Words of a script as they stand there. */
    static Sentence quoted(String words) {
        return Sentence.formatted("diff.words", "%s", words);
    }

    /** Words of a script, or nothing where it has none. */
    static @Nullable Sentence quotedIfAny(@Nullable String words) {
        return words == null ? null : quoted(words);
    }

    /** A trait of a thing, by its English name, of which its key is made. */
    static Sentence trait(String name) {
        return Sentence.of("diff.trait." + name.replaceAll("\\W+", "-"), name);
    }

    static Sentence gone(Sentence name) {
        return Sentence.formatted("diff.gone", "%s is gone.", capital(name));
    }

    static Sentence elsewhere(Sentence name) {
        return Sentence.formatted("diff.elsewhere", "%s stands elsewhere in the list.", capital(name));
    }

    static Sentence pointsTo(Sentence name, String grade) {
        return Sentence.formatted("diff.points-to", "%s now points to %s.", capital(name), grade);
    }
}
