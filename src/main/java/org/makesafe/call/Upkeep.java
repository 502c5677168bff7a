package org.makesafe.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.record.Reached;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps something that is derived from calls up with them: each call once its step is committed, apart from the request that took it; and
 * whatever was missed, by going through all calls at the start and through those of the last hour every minute.
 */
public abstract class Upkeep implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final int PAGE = 1000;
    private static final int WAITING_MAX = 1000;
    /** More than any clock of an instance is wrong, and any transaction takes. */
    private static final Duration LOOK_BACK = Duration.ofHours(1);
    private final Progress progress;
    private final Clock clock;
    private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ScheduledExecutorService worker;

    /** Nothing happens until {@link #start}. */
    protected Upkeep(Progress progress, Clock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    /** Names it in logs and threads, such as {@code record-index}. */
    protected abstract String name();

    /** Those of some calls that it has not as they are. */
    protected abstract List<UUID> behind(List<Reached> calls);

    /** Brings it up to date with one call. */
    protected abstract void follow(UUID call);

    /** How long a call that went on is left alone, so that several of its steps are followed at once. */
    protected Duration pause() {
        return Duration.ZERO;
    }

    /** What there is to do before anything is followed. */
    protected void first() {
        // Most begin with what they have.
    }

    /** What there is to do every minute besides. */
    protected void everyMinute() {
        // Most keep nothing else.
    }

    @Override
    public void start() {
        // A thread of the system's: scoring is nothing but work, and virtual threads would wait until it lets go of their core.
        var started = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name(name()).factory());
        started.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        worker = started;
        started.execute(() -> safely(this::first));
        started.execute(() -> safely(() -> catchUp(Instant.EPOCH)));
        var _ = started.scheduleWithFixedDelay(() -> safely(this::lookAgain), 1, 1, TimeUnit.MINUTES);
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

    /** A call that waits already is followed as it then stands; where too many wait, the next minute finds the rest. */
    @TransactionalEventListener
    public void moved(CallMoved event) {
        UUID call = event.call();
        var running = worker;
        if (running != null && waiting.size() < WAITING_MAX && waiting.add(call)) {
            try {
                var _ = running.schedule(() -> safely(() -> {
                    waiting.remove(call);
                    if (isRunning()) {
                        follow(call);
                    }
                }), pause().toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException stopping) {
                waiting.remove(call);
            }
        }
    }

    /** Follows every call that went on at this moment or later, and is behind. */
    public void catchUp(Instant since) {
        long before = Long.MAX_VALUE;
        List<Reached> page = progress.since(since, before, PAGE);
        while (!page.isEmpty() && isRunning()) {
            behind(page).stream().takeWhile(_ -> isRunning()).forEach(call -> safely(() -> follow(call)));
            before = page.getLast().number();
            page = progress.since(since, before, PAGE);
        }
    }

    private void lookAgain() {
        catchUp(clock.instant().minus(LOOK_BACK));
        everyMinute();
    }

    /** What goes wrong with one call must not keep others waiting; it is tried again within the minute. */
    private void safely(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warn("{} could not follow a call: {}", name(), e.getClass().getName());
        }
    }
}
