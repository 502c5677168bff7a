package org.makesafe.insight;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.makesafe.call.Progress;
import org.makesafe.call.Upkeep;
import org.makesafe.call.record.Reached;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Keeps the counts up with the calls. An instance that only reads, such as one on a replica, goes without. */
@Component
@ConditionalOnProperty(name = "makesafe.insight.counting", matchIfMissing = true)
class CountUpkeep extends Upkeep {
    /** Who looks at counts does not miss the last moments, and a call takes a step every few seconds. */
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private final Counting counting;
    private final Counts counts;
    private final InsightSettings settings;

    CountUpkeep(Counting counting, Counts counts, InsightSettings settings, Progress progress, Clock clock) {
        super(progress, clock);
        this.counting = counting;
        this.counts = counts;
        this.settings = settings;
    }

    @Override
    protected String name() {
        return "insight";
    }

    @Override
    protected Duration pause() {
        return PAUSE;
    }

    @Override
    protected void first() {
        if (settings.rebuild()) {
            counts.clear();
        }
    }

    @Override
    protected List<UUID> behind(List<Reached> calls) {
        return counts.behind(calls);
    }

    @Override
    protected void follow(UUID call) {
        counting.count(call);
    }
}
