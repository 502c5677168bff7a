package org.makesafe.review.records;

/** What a record can have several of, and be found by. */
enum MarkKind {
    /** A word of a place that the call speaks of. */
    PLACE,
    /** A word of the name of premises. */
    PREMISES,
    /** The whole name of a place, spelt the same however it was typed. */
    SAME_PLACE,
    /** A number plate without spaces. */
    PLATE,
    /** The keyed digest of a telephone number: never the number. */
    NUMBER,
    /** A word of the description of a person. */
    PERSON,
    /** What its script marks the call as, such as CSE. */
    FLAG,
    /** A warning sign that was ticked, as {@code question/option}. */
    INDICATOR,
    /** An advice item that is due and has no outcome. */
    ADVICE_MISSING
}
