package org.makesafe.review.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.makesafe.call.Following;
import org.makesafe.call.lifecycle.CallState;
import org.springframework.stereotype.Component;

/** Puts every call that is not finished on the board, once. */
@Component
class Board {
    /** For so long a lost caller is looked for; afterwards the record is work for a review. As long as a call may be rung back. */
    static final Duration LOST = Duration.ofDays(7);
    private static final int LOST_MAX = 100;
    private static final Comparator<BoardLine> URGENT = Comparator
            .comparing((BoardLine line) -> !line.danger().pressing()).thenComparing(BoardLine::since);
    private final Following following;
    private final BoardSettings settings;
    private final Clock clock;

    Board(Following following, BoardSettings settings, Clock clock) {
        this.following = following;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The board at a moment.
     *
     * @param needed calls with an alarm, danger first
     * @param older how many calls were dropped too long ago to be on the board
     */
    record Shown(Instant at, List<BoardLine> needed, List<BoardLine> waiting, List<BoardLine> open,
            List<BoardLine> lost, long older) {}

    Shown now() {
        Instant now = clock.instant();
        var live = following.inProgress().stream().map(one -> BoardLine.of(one, settings, now)).toList();
        Instant since = now.minus(LOST);
        var lost = following.dropped(since, LOST_MAX).stream().map(line -> BoardLine.of(line, settings, now)).toList();
        var needed = live.stream().filter(line -> !line.alarms().isEmpty()).sorted(URGENT).toList();
        var calm = live.stream().filter(line -> line.alarms().isEmpty()).sorted(URGENT).toList();
        return new Shown(now, needed, of(calm, CallState.WAITING), of(calm, CallState.OPEN), lost,
                following.droppedBefore(since));
    }

    private static List<BoardLine> of(List<BoardLine> lines, CallState state) {
        return lines.stream().filter(line -> line.state() == state).toList();
    }
}
