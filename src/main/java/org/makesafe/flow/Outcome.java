package org.makesafe.flow;

import java.util.List;
import java.util.function.Function;

/** What came of something a person asked for. A refusal is an answer, not an error. */
public sealed interface Outcome<T> {
    /** It happened. */
    record Moved<T>(T to) implements Outcome<T> {}

    /**
     * It did not happen, and nothing changed.
     *
     * @param code stable, for programs
     * @param sentence plain, for people
     * @param about what the sentence names, for other languages, as in {@link org.makesafe.script.Sentence}
     */
    record Refused<T>(String code, String sentence, List<Object> about) implements Outcome<T> {
        public Refused {
            about = List.copyOf(about);
        }

        /** A refusal whose sentence names nothing. */
        public Refused(String code, String sentence) {
            this(code, sentence, List.of());
        }
    }

    /** Goes on with what moved; a refusal stays what it is. */
    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Moved<T>(var to) -> next.apply(to);
            case Refused<T>(var code, var sentence, var about) -> new Refused<>(code, sentence, about);
        };
    }
}
