package org.makesafe.review.board;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Pages that are kept live. Each hears that a call went on and asks for itself anew; a heartbeat tells it that it would have heard. What
 * is missed is missed: a page that begins to listen again asks anew first.
 */
@Component
class LivePages implements SmartLifecycle {
    private final BoardSettings settings;
    private final Set<SseEmitter> pages = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ScheduledExecutorService worker;

    LivePages(BoardSettings settings) {
        this.settings = settings;
    }

    /** Begins to keep a page live; empty where there are too many already. */
    Optional<SseEmitter> open() {
        if (worker == null || pages.size() >= settings.pages()) {
            return Optional.empty();
        }
        var page = new SseEmitter(0L);
        page.onCompletion(() -> pages.remove(page));
        page.onTimeout(page::complete);
        page.onError(_ -> pages.remove(page));
        pages.add(page);
        send(page, SseEmitter.event().name("here").data(""));
        return Optional.of(page);
    }

    /** A call went on, on whichever instance. */
    void moved(UUID call) {
        var running = worker;
        if (running != null) {
            running.execute(() -> pages.forEach(page -> send(page,
                    SseEmitter.event().name("moved").data(call.toString()))));
        }
    }

    int count() {
        return pages.size();
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("live-pages").factory());
        long every = settings.heartbeat().toMillis();
        var _ = started.scheduleWithFixedDelay(
                () -> pages.forEach(page -> send(page, SseEmitter.event().name("here").data(""))), every, every,
                TimeUnit.MILLISECONDS);
        worker = started;
    }

    /** Before the web server waits for what is still being answered: these answers would never end. */
    @Override
    public void stop() {
        var running = worker;
        worker = null;
        if (running != null) {
            running.shutdown();
        }
        pages.forEach(SseEmitter::complete);
        pages.clear();
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    private void send(SseEmitter page, SseEmitter.SseEventBuilder event) {
        try {
            page.send(event);
        } catch (IOException | IllegalStateException gone) {
            pages.remove(page);
        }
    }
}
