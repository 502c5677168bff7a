package org.makesafe.desk;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.Waiting;
import org.makesafe.web.ScreenTexts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Shows who waits, who is to be rung back, and where a caller's line stands. */
@Component
class Callers {
    private final Waiting waiting;
    private final Clock clock;
    private final ScreenTexts texts;
    private final boolean emergencyNumber;
    private final boolean telephone;

    Callers(Waiting waiting, Clock clock, ScreenTexts texts,
            @Value("${makesafe.ivr.emergency-number:}") String emergencyNumber,
            @Value("${makesafe.ivr.enabled:false}") boolean telephone) {
        this.waiting = waiting;
        this.clock = clock;
        this.texts = texts;
        this.telephone = telephone;
        this.emergencyNumber = !emergencyNumber.isBlank();
    }

    /** Whether handlers set the telephone that callers are put through to. */
    boolean telephone() {
        return telephone;
    }

    /** Everybody who waits, the one to take first at the top. */
    List<WaitingCaller> waiting() {
        return waiting.all().stream().map(view -> WaitingCaller.of(view, clock.instant(), texts)).toList();
    }

    /** Everybody who is to be rung back. */
    List<LostCaller> lost() {
        return shown(waiting.toRingBack(), false);
    }

    /** Whom nobody rang back in time. */
    List<LostCaller> tooOld() {
        return shown(waiting.tooOldToRingBack(), true);
    }

    private List<LostCaller> shown(List<CallView> views, boolean tooOld) {
        return views.stream().map(view -> LostCaller.of(view, tooOld, clock.instant(), texts)).toList();
    }

    /** Where the caller's line stands; null where the call did not come in by telephone. */
    @Nullable
    CallerLine line(CallView view) {
        return CallerLine.of(view, clock.instant(), emergencyNumber, texts);
    }
}
