package org.makesafe.review.score;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.makesafe.call.Progress;
import org.makesafe.call.Upkeep;
import org.makesafe.call.record.Reached;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Scores each call once it has ended. An instance that only reads, such as one on a replica, goes without. */
@Component
@ConditionalOnProperty(name = "makesafe.scores.scoring", matchIfMissing = true)
class ScoreUpkeep extends Upkeep {
    private final Scores scores;
    private final ScoreStore store;

    ScoreUpkeep(Scores scores, ScoreStore store, Progress progress, Clock clock) {
        super(progress, clock);
        this.scores = scores;
        this.store = store;
    }

    @Override
    protected String name() {
        return "scores";
    }

    @Override
    protected List<UUID> behind(List<Reached> calls) {
        return store.without(calls);
    }

    @Override
    protected void follow(UUID call) {
        var _ = scores.score(call);
    }
}
