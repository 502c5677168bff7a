package org.makesafe.script.check;

import java.util.Optional;
import java.util.stream.Stream;

/** Words that blame a child, for whatever people write about a call. */
public final class Blame {
    private Blame() {}

    /** The first words of a text, in English or in Welsh, that the national guidance on language about children warns of. */
    public static Optional<String> in(String text) {
        return Stream.of(Phrases.ENGLISH, Phrases.WELSH).flatMap(phrases -> phrases.blaming(text).stream()).findFirst();
    }
}
