package org.makesafe.script;

import java.time.LocalDateTime;
import java.util.List;

/** What kind of answer a question takes. Each type reads, refuses and shows its own values. */
public sealed interface AnswerType
        permits Choice, MultiChoice, YesNo, FreeText, WholeNumber, DateAndTime, Phone, Details {
    /** The type's word in the API: CHOICE, MULTI_CHOICE, YES_NO, TEXT, VERBATIM, NUMBER and so on. */
    String name();

    /**
     * Reads a value as typed.
     *
     * @param now the force's local time, for times of day given without a date
     */
    Reading read(Value raw, LocalDateTime now);

    /** A canonical value in words for people. */
    String show(Value value);

    /** The options in order; empty for types that have none. */
    default List<Option> options() {
        return List.of();
    }

    /** One thing that can be chosen. */
    record Option(String id, String label) {}
}
