package org.makesafe.review.board;

import org.makesafe.call.lifecycle.CallState;

/** Where a call stands on the board: each in one place. */
enum Section {
    /** Somebody must do something now. */
    NEEDED,
    OPEN,
    WAITING,
    /** Dropped, and nobody has gone on with it. */
    LOST,
    /** Left open for so long that nobody can be on it any more. */
    UNFINISHED;

    static Section of(BoardLine line) {
        boolean alarm = !line.alarms().isEmpty();
        if (line.state() == CallState.DROPPED) {
            // Most callers who are lost stay lost: only those who may be in danger go before the rest.
            return alarm && line.danger().pressing() ? NEEDED : LOST;
        }
        boolean left = line.state() == CallState.OPEN && line.alarms().contains(Alarm.UNFINISHED);
        if (left && !line.alarms().contains(Alarm.DANGER_OPEN)) {
            return UNFINISHED;
        }
        return alarm ? NEEDED : line.state() == CallState.WAITING ? WAITING : OPEN;
    }
}
