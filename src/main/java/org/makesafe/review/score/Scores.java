package org.makesafe.review.score;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallLists;
import org.makesafe.call.CallView;
import org.makesafe.call.Progress;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.Reached;
import org.springframework.stereotype.Service;

/** Scores calls that have ended, and finds their scores again. */
@Service
public class Scores {
    private static final int PAGE = 200;
    private static final int WHOLE_JOURNAL = 100_000;
    private final Progress progress;
    private final CallLists lists;
    private final ScoreStore store;
    private final Clock clock;

    Scores(Progress progress, CallLists lists, ScoreStore store, Clock clock) {
        this.progress = progress;
        this.lists = lists;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Scores a call by the present rules and keeps the score; does nothing where that was done, where the call goes on, and where nobody
     * took it or its script has no quality table.
     *
     * @return whether a score was kept
     */
    public boolean score(UUID id) {
        var found = progress.find(id).orElseThrow();
        CallView view = found.view();
        if (!over(view)) {
            return false;
        }
        return Score.of(view, lists.journal(id, 0, WHOLE_JOURNAL))
                .map(score -> store.keep(found, score, clock.instant()))
                .orElse(false);
    }

    private static boolean over(CallView view) {
        CallState state = view.call().standing().state();
        return (state == CallState.COMPLETED || state == CallState.DROPPED)
                && !view.call().handler().equals(Call.NOBODY);
    }

    /** The latest score of a call; empty until it has one. */
    public Optional<Scored> latest(UUID call) {
        return store.latest(call);
    }

    /**
     * The latest scores of one handler's calls with callers, newest call first.
     *
     * @param after the number of the last call already seen; null for the first page
     */
    public List<Scored> of(String handler, @Nullable Long after, int size) {
        return store.of(handler, after == null ? Long.MAX_VALUE : after, size);
    }

    /**
     * Scores every call that has a score again, by the present rules; earlier scores stay.
     *
     * @return how many scores were kept
     */
    public long rescore() {
        long kept = 0;
        long before = Long.MAX_VALUE;
        List<Reached> page = store.scored(before, PAGE);
        while (!page.isEmpty()) {
            kept += page.stream().filter(call -> score(call.call())).count();
            before = page.getLast().number();
            page = store.scored(before, PAGE);
        }
        return kept;
    }
}
