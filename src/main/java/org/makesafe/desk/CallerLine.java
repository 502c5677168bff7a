package org.makesafe.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.Refusals;
import org.makesafe.call.RingingBack;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.Line;
import org.makesafe.call.record.Phoned;
import org.makesafe.web.ScreenTexts;

/**
 * Where the caller's telephone line stands while a handler is on the call, and what can be done about it.
 *
 * @param gone whether the caller hung up
 * @param whyNotRing why the caller may not be rung back, in words; null where they may
 * @param putThrough whether the caller can be put through to the emergency number
 */
record CallerLine(Line line, boolean gone, @Nullable String whyNotRing, boolean putThrough) {
    /** The line of a call; null where the call did not come in by telephone. */
    static @Nullable CallerLine of(CallView view, Instant now, boolean emergencyNumber,
            ScreenTexts texts) {
        Phoned phoned = view.call().phoned();
        if (phoned == null) {
            return null;
        }
        Line line = phoned.line();
        boolean emergency = view.call().standing().danger() == Danger.CONFIRMED;
        return new CallerLine(line, line == Line.ENDED,
                whyNotRing(view, now, texts),
                emergencyNumber && emergency && line.live() && line != Line.PUT_THROUGH);
    }

    /** Why the caller may not be rung back, in words; null where they may. */
    static @Nullable String whyNotRing(CallView view, Instant now, ScreenTexts texts) {
        return RingingBack.refused(view, now)
                .map(why -> texts.refusal(why.name(), Refusals.sentence(why.name()), List.of())).orElse(null);
    }

    /** Whether there is a caller to ring back, whatever may forbid it. */
    public boolean lost() {
        return !line.live();
    }
}
