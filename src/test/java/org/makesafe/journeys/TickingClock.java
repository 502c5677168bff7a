package org.makesafe.journeys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that is one second later each time it is read, so that every run tells the same times in the same order. */
final class TickingClock extends Clock {
    private static final Instant START = Instant.parse("2026-11-14T22:10:00Z");
    private static final long EARLIER = Duration.ofDays(1).toSeconds();
    /** Scripts are published when the service starts: before any call that a test takes. */
    private final AtomicLong seconds = new AtomicLong(-EARLIER);

    /** Begins again. */
    void reset() {
        seconds.set(0);
    }

    @Override
    public Instant instant() {
        return START.plusSeconds(seconds.getAndIncrement());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Whoever needs a zone takes it from the force's settings");
    }
}
