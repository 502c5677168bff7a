package org.makesafe.ivr.phone;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.makesafe.ivr.OnlyWithIvr;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets time pass on the practice phone while nobody does anything. */
@OnlyWithIvr
@Profile("!production")
@Component
class PhoneTicker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PhoneTicker.class);
    private static final long EVERY_MILLIS = 200;

    private final PhoneNetwork network;
    private @Nullable ScheduledExecutorService timer;

    PhoneTicker(PhoneNetwork network) {
        this.network = network;
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("practice-phone").factory());
        var _ = started.scheduleWithFixedDelay(this::tick, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        timer = started;
    }

    @Override
    public void stop() {
        if (timer != null)
            timer.shutdownNow();
        timer = null;
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    /** One call that goes wrong must not stop the time for all others. */
    private void tick() {
        try {
            network.settle();
        } catch (RuntimeException e) {
            LOG.warn("A practice call went wrong: {}", e.getClass().getName());
        }
    }
}
