package org.makesafe.insight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallMoved;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the counts up with the calls: each step once it is committed, apart from the request that took it; and whatever was missed, at
 * the start and every minute.
 */
@Component
class CountUpkeep implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CountUpkeep.class);
    private static final int WAITING_MAX = 1000;
    /** More than any clock of an instance is wrong, and any transaction takes. */
    private static final Duration LOOK_BACK = Duration.ofHours(1);
    private final Counting counting;
    private final Counts counts;
    private final InsightSettings settings;
    private final Clock clock;
    private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ScheduledExecutorService worker;

    CountUpkeep(Counting counting, Counts counts, InsightSettings settings, Clock clock) {
        this.counting = counting;
        this.counts = counts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (!settings.counting()) {
            return;
        }
        var started = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("insight").factory());
        worker = started;
        if (settings.rebuild()) {
            started.execute(() -> safely(counts::clear));
        }
        started.execute(() -> safely(() -> catchUp(Instant.EPOCH)));
        var _ = started.scheduleWithFixedDelay(() -> safely(() -> catchUp(clock.instant().minus(LOOK_BACK))), 1, 1,
                TimeUnit.MINUTES);
    }

    /** Waits for the call at hand: a database in a file does not bear being interrupted. */
    @Override
    public void stop() {
        var running = worker;
        worker = null;
        if (running != null) {
            running.close();
        }
        waiting.clear();
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    /** A call that waits already is counted as it then stands; where too many wait, the rest is found later. */
    @TransactionalEventListener
    void moved(CallMoved event) {
        var running = worker;
        if (running != null && waiting.size() < WAITING_MAX && waiting.add(event.call())) {
            try {
                running.execute(() -> safely(() -> {
                    waiting.remove(event.call());
                    count(event.call());
                }));
            } catch (RejectedExecutionException stopping) {
                waiting.remove(event.call());
            }
        }
    }

    private void catchUp(Instant since) {
        counting.behind(since, call -> safely(() -> count(call)));
    }

    private void count(UUID call) {
        if (isRunning()) {
            counting.count(call);
        }
    }

    /** What goes wrong with one call must not keep others from being counted; it is tried again later. */
    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("A call could not be counted: {}", e.getClass().getName());
        }
    }
}
