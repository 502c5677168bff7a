package org.makesafe.review.cycle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallEnded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has a review begin as soon as its call has ended, apart from the step that ended it; and whatever was missed, by looking through all
 * calls at the start and through those of the last hour every minute. So nothing is in nobody's list.
 */
@Component
@ConditionalOnProperty(name = "makesafe.review.upkeep", matchIfMissing = true)
class ReviewUpkeep implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewUpkeep.class);
    /** More than any clock of an instance is wrong, and any transaction takes. */
    private static final Duration LOOK_BACK = Duration.ofHours(1);
    private final Following following;
    private final Clock clock;
    private volatile @Nullable ScheduledExecutorService worker;

    ReviewUpkeep(Following following, Clock clock) {
        this.following = following;
        this.clock = clock;
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("reviews").factory());
        worker = started;
        started.execute(() -> catchUp(Instant.EPOCH));
        var _ = started.scheduleWithFixedDelay(() -> catchUp(clock.instant().minus(LOOK_BACK)), 1, 1, TimeUnit.MINUTES);
    }

    /** Waits for the call at hand: a database in a file does not bear being interrupted. */
    @Override
    public void stop() {
        var running = worker;
        worker = null;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    @TransactionalEventListener
    void ended(CallEnded event) {
        var running = worker;
        if (running != null) {
            try {
                running.execute(() -> following.followSafely(event.call()));
            } catch (RejectedExecutionException stopping) {
                LOG.debug("The service stops; the review begins when it starts again");
            }
        }
    }

    /** What goes wrong now is tried again within the minute. */
    private void catchUp(Instant since) {
        try {
            following.catchUp(since, this::isRunning);
        } catch (RuntimeException e) {
            LOG.warn("Reviews could not be caught up: {}", e.getClass().getName());
        }
    }
}
