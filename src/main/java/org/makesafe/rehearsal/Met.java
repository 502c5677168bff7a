package org.makesafe.rehearsal;

/** How what a handler did stands to what an expert would have done. */
enum Met {
    AS_EXPECTED,
    LATE,
    DIFFERENTLY,
    MISSED,
    NOT_REACHED,
    NOT_JUDGED
}
