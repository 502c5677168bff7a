package org.makesafe.insight;

/** By what calls are counted. The terms of each are ids, never anything that somebody typed. */
enum Dimension {
    /** Day of the week, from 1 for Monday, and hour: {@code 6-21}. */
    HOUR,
    /** Where the call stands, by the name of its state. */
    STATE,
    /** The danger decision, by its name. */
    DANGER,
    /** The grade chosen, by its name; {@code NONE} until one is. */
    GRADE,
    /** {@code DESK}, or {@code TELEPHONE} where the call came in through the phone system. */
    CHANNEL,
    /** A flag that the call has, by its id. */
    FLAG,
    /** A warning sign that was seen: {@code signs-hotel/cash}. */
    INDICATOR,
    /** An advice item that applied, with its outcome: {@code A10:GIVEN}; {@code A10:MISSING} where an ended call has none. */
    ADVICE,
    /** The band of the call's quality score, by its name; an ended call alone has one. */
    BAND,
    /** A kind of deviation that is critical or major, once for each call that has any: {@code MAJOR:NEVER_ASKED}. */
    DEVIATION,
    /** From the first ring to a handler, in a bucket of {@link Buckets}. */
    ANSWERED,
    /** From the queue to a handler, in a bucket of {@link Buckets}. */
    WAITED,
    /** From a handler's first moment to the danger decision, in a bucket of {@link Buckets}. */
    DECIDED,
    /** Where a caller left who reached nobody: the question that was put last, {@code QUEUE}, or {@code START}. */
    LEFT
}
