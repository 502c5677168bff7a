package org.makesafe.review.records;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallMoved;
import org.makesafe.call.Progress;
import org.makesafe.call.record.Reached;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the index up with the calls: each step once it is committed, apart from the request that took it; and whatever was missed, by
 * going through all calls at the start and through those of the last hour every minute. An instance that only reads, such as one on a
 * replica, goes without.
 */
@Component
@ConditionalOnProperty(name = "makesafe.records.indexing", matchIfMissing = true)
class IndexUpkeep implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IndexUpkeep.class);
    private static final int PAGE = 1000;
    private static final int WAITING_MAX = 1000;
    /** More than any clock of an instance is wrong, and any transaction takes. */
    private static final Duration LOOK_BACK = Duration.ofHours(1);
    private final RecordIndex index;
    private final Progress progress;
    private final SavedSearches searches;
    private final Clock clock;
    private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ScheduledExecutorService worker;

    IndexUpkeep(RecordIndex index, Progress progress, SavedSearches searches, Clock clock) {
        this.index = index;
        this.progress = progress;
        this.searches = searches;
        this.clock = clock;
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("record-index").factory());
        worker = started;
        started.execute(() -> safely(() -> catchUp(Instant.EPOCH)));
        var _ = started.scheduleWithFixedDelay(() -> safely(this::everyMinute), 1, 1, TimeUnit.MINUTES);
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

    /** A call that waits already is indexed as it then stands; where too many wait, the next minute finds the rest. */
    @TransactionalEventListener
    void moved(CallMoved event) {
        var running = worker;
        if (running != null && waiting.size() < WAITING_MAX && waiting.add(event.call())) {
            try {
                running.execute(() -> safely(() -> {
                    waiting.remove(event.call());
                    if (isRunning()) {
                        index.index(event.call());
                    }
                }));
            } catch (RejectedExecutionException stopping) {
                waiting.remove(event.call());
            }
        }
    }

    /** Indexes every call that went on at this moment or later, and is not indexed as it is. */
    void catchUp(Instant since) {
        long before = Long.MAX_VALUE;
        List<Reached> page = progress.since(since, before, PAGE);
        while (!page.isEmpty() && isRunning()) {
            index.behind(page).stream().takeWhile(_ -> isRunning()).forEach(call -> safely(() -> index.index(call)));
            before = page.getLast().number();
            page = progress.since(since, before, PAGE);
        }
    }

    private void everyMinute() {
        catchUp(clock.instant().minus(LOOK_BACK));
        searches.forgetOld();
    }

    /** What goes wrong with one call must not keep others from being found; it is tried again within the minute. */
    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("A record could not be indexed: {}", e.getClass().getName());
        }
    }
}
