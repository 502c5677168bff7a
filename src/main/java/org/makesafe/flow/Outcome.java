package org.makesafe.flow;

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
     */
    record Refused<T>(String code, String sentence) implements Outcome<T> {}

    /** Goes on with what moved; a refusal stays what it is. */
    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Moved<T>(var to) -> next.apply(to);
            case Refused<T>(var code, var sentence) -> new Refused<>(code, sentence);
        };
    }
}
