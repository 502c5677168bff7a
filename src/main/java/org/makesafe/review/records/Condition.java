package org.makesafe.review.records;

import java.time.Instant;
import java.util.List;

/** One thing that must hold of a record for it to be found. */
sealed interface Condition {
    /** A column of the index has this value. */
    record Is(Column column, Object value) implements Condition {}

    /** A mark of this kind is one of these terms, of which a record has at most one. */
    record Marked(MarkKind kind, List<String> terms) implements Condition {}

    /** The record says this word. */
    record Says(String word) implements Condition {}

    /** The call was taken at this moment or later. */
    record From(Instant moment) implements Condition {}

    /** The call was taken earlier. */
    record Before(Instant moment) implements Condition {}

    /** The columns that can be asked for, by their names in the database. */
    enum Column {
        REFERENCE("reference"),
        STATE("state"),
        DANGER("danger"),
        GRADE("grade"),
        SCRIPT("script_id"),
        SCRIPT_NUMBER("script_number"),
        SECTOR("sector"),
        HANDLER("handler"),
        REVIEW("review_state");

        private final String column;

        Column(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }
}
