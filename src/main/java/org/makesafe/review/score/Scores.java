package org.makesafe.review.score;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallLists;
import org.makesafe.call.CallView;
import org.makesafe.call.Progress;
import org.makesafe.call.Progress.Numbered;
import org.makesafe.call.record.Reached;
import org.makesafe.quality.Score;
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
        Numbered found = progress.find(id).orElseThrow();
        return of(found).map(score -> store.keep(found, score, clock.instant())).orElse(false);
    }

    private Optional<Score> of(Numbered found) {
        CallView view = found.view();
        return Score.due(view) ? Score.of(view, lists.journal(view.call().id(), 0, WHOLE_JOURNAL)) : Optional.empty();
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
     * What came of scoring every call again.
     *
     * @param calls that have ended, and have a score
     * @param changed those whose score says something else than before
     * @param first those that had none before
     */
    public record Rescored(long calls, long changed, long first) {
        private static final Rescored NONE = new Rescored(0, 0, 0);

        private Rescored and(Rescored other) {
            return new Rescored(calls + other.calls, changed + other.changed, first + other.first);
        }
    }

    /** Scores every call that has ended by the present rules, practice calls too; earlier scores stay. Doing it again changes nothing. */
    public Rescored rescore() {
        Rescored all = Rescored.NONE;
        long before = Long.MAX_VALUE;
        List<Reached> page = progress.since(Instant.EPOCH, before, PAGE);
        while (!page.isEmpty()) {
            all = page.stream().flatMap(call -> progress.find(call.call()).stream()).map(this::rescore)
                    .reduce(all, Rescored::and);
            before = page.getLast().number();
            page = progress.since(Instant.EPOCH, before, PAGE);
        }
        return all;
    }

    private Rescored rescore(Numbered found) {
        return of(found).map(score -> {
            Optional<Scored> before = store.latest(found.view().call().id());
            boolean other = store.keep(found, score, clock.instant())
                    && before.filter(was -> was.score().same(score)).isEmpty();
            return new Rescored(1, other && before.isPresent() ? 1 : 0, other && before.isEmpty() ? 1 : 0);
        }).orElse(Rescored.NONE);
    }
}
