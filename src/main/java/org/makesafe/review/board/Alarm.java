package org.makesafe.review.board;

/** Why a call needs a supervisor now. */
enum Alarm {
    /** The caller has waited longer than the target. */
    WAITS_LONG,
    /** An emergency is prompted, and nobody has decided in time. */
    DANGER_OPEN,
    /** The call is open, and nothing was recorded for long. */
    SILENT,
    /** The call has been open too long to be one. */
    UNFINISHED,
    /** The caller was lost, and nobody has rung back in time. */
    NOT_RUNG_BACK
}
