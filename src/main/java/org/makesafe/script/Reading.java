package org.makesafe.script;

import java.util.List;

/** What came of reading a raw value: a canonical one, or a plain sentence that says what is wrong. */
public sealed interface Reading {
    /** The value as it is stored. */
    record Read(Value value) implements Reading {}

    /**
     * Why it can't be taken.
     *
     * @param about what the sentence names, for other languages, as in {@link Sentence}
     */
    record Unreadable(Fault fault, String sentence, List<Object> about) implements Reading {
        public Unreadable {
            about = List.copyOf(about);
        }
    }

    /** Stable codes of what can be wrong with a value. */
    enum Fault {
        BLANK,
        WRONG_SHAPE,
        NOT_AN_OPTION,
        NOT_TOGETHER,
        TOO_LONG,
        UNREADABLE_CHARACTERS,
        NOT_A_NUMBER,
        OUT_OF_RANGE,
        NOT_A_TIME,
        NOT_A_PHONE_NUMBER,
        NOT_A_PLATE,
        NOT_A_POSTCODE,
        UNKNOWN_FIELD
    }

    /** Short for a canonical value of one thing. */
    static Reading of(String text) {
        return new Read(new Value.Words(text));
    }

    /** Short for a fault and its sentence, with what the sentence names. */
    static Unreadable not(Fault fault, String sentence, Object... about) {
        return new Unreadable(fault, sentence, List.of(about));
    }
}
