package org.makesafe.review.records;

/** One thing that a record is found by, spelt as it is kept. */
record Mark(MarkKind kind, String term) {
    /** The longest term that is kept. */
    static final int TERM_MAX = 200;

    Mark {
        term = term.length() <= TERM_MAX ? term : term.substring(0, TERM_MAX);
    }
}
