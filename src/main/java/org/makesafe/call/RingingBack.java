package org.makesafe.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.record.PhoneFact;
import org.makesafe.call.record.Phoned;
import org.makesafe.call.record.Recorded;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.RingBack;
import org.makesafe.script.Value;

/** Whether, and on which number, a caller who is lost may be rung back. Three tries within seven days, as a comparable helpline does. */
public final class RingingBack {
    /** The most tries. */
    public static final int TRIES = 3;
    /** How long after a call was dropped its caller may be rung, and is known again when they ring. */
    public static final Duration LIFE = Duration.ofDays(7);

    private RingingBack() {}

    /** Why the caller may not be rung now; empty where they may. */
    public static Optional<Refusals> refused(CallView view, Instant now) {
        Phoned phoned = view.call().phoned();
        Instant ended = view.call().endedAt();
        CallState state = view.call().standing().state();
        if (phoned == null || state == CallState.WAITING || state == CallState.COMPLETED
                || (state == CallState.OPEN && phoned.line().live())) {
            return Optional.of(Refusals.NOTHING_TO_RING);
        }
        if (unsafe(view)) {
            return Optional.of(Refusals.NOT_SAFE_TO_RING);
        }
        if (number(view).isEmpty()) {
            return Optional.of(Refusals.NO_NUMBER_TO_RING);
        }
        if (phoned.ringBacks() >= TRIES) {
            return Optional.of(Refusals.NO_TRIES_LEFT);
        }
        return ended != null && ended.plus(LIFE).isBefore(now)
                ? Optional.of(Refusals.TOO_OLD_TO_RING)
                : Optional.empty();
    }

    /** Whether there is a number, and the caller did not say that ringing it is unsafe. */
    public static boolean reachable(CallView view) {
        return number(view).isPresent() && !unsafe(view);
    }

    /** The number to ring, E.164: what the caller gave, or else what the line showed. */
    public static Optional<String> number(CallView view) {
        RingBack ringBack = view.script().ringBack();
        Recorded given = ringBack == null ? null : view.call().answers().get(QuestionKey.of(ringBack.number()));
        return given != null && given.value() instanceof Value.Words(var text) ? Optional.of(text) : shown(view);
    }

    private static Optional<String> shown(CallView view) {
        Phoned phoned = view.call().phoned();
        PhoneFact.RangFrom from = phoned == null ? null : phoned.from();
        return from == null ? Optional.empty() : Optional.ofNullable(from.value());
    }

    private static boolean unsafe(CallView view) {
        RingBack ringBack = view.script().ringBack();
        return ringBack != null && ringBack.never().holds(view.path().facts());
    }
}
