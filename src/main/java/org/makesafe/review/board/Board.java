package org.makesafe.review.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.makesafe.call.Following;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.review.cycle.Review;
import org.makesafe.review.cycle.ReviewLists;
import org.springframework.stereotype.Component;

/** Puts every call that is not finished on the board, once, and below them the records that nobody reviews yet. */
@Component
class Board {
    /** For so long a lost caller is looked for; afterwards the record is work for a review. As long as a call may be rung back. */
    static final Duration LOST = Duration.ofDays(7);
    private static final int LOST_MAX = 100;
    private static final int REVIEWS_MAX = 10;
    private static final Comparator<BoardLine> URGENT = Comparator
            .comparing((BoardLine line) -> line.danger() != Danger.PROMPTED)
            .thenComparing(line -> !line.danger().pressing()).thenComparing(BoardLine::since);
    private final Following following;
    private final ReviewLists reviews;
    private final BoardSettings settings;
    private final Clock clock;

    Board(Following following, ReviewLists reviews, BoardSettings settings, Clock clock) {
        this.following = following;
        this.reviews = reviews;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The board at a moment.
     *
     * @param sections all of them, in order; what is most urgent first in each
     * @param more how many calls are not shown, being too old or too many, by how they stand; none where all are shown
     * @param unreviewed some of the reviews that nobody has taken, what is due first
     */
    record Shown(Instant at, Map<Section, List<BoardLine>> sections, Map<CallState, More> more,
            List<Review> unreviewed) {}

    /** So many calls, or at least so many. */
    record More(long calls, boolean atLeast) {}

    Shown now() {
        Instant now = clock.instant();
        var lost = following.dropped(now.minus(LOST), LOST_MAX).stream()
                .map(line -> BoardLine.of(line, settings, now)).toList();
        var live = following.inProgress().stream().map(view -> BoardLine.of(view, settings, now)).toList();
        var shown = Stream.concat(live.stream(), lost.stream()).toList();
        return new Shown(now, sections(shown), more(shown), reviews.waiting(REVIEWS_MAX));
    }

    private Map<CallState, More> more(List<BoardLine> shown) {
        var more = new EnumMap<CallState, More>(CallState.class);
        following.unfinished().forEach((state, all) -> {
            long left = all - shown.stream().filter(line -> line.state() == state).count();
            if (left > 0) {
                more.put(state, new More(left, all == Following.COUNTED_MAX));
            }
        });
        return more;
    }

    private static Map<Section, List<BoardLine>> sections(List<BoardLine> lines) {
        var sections = new EnumMap<Section, List<BoardLine>>(Section.class);
        for (Section section : Section.values()) {
            sections.put(section,
                    lines.stream().filter(line -> Section.of(line) == section).sorted(URGENT).toList());
        }
        return sections;
    }
}
