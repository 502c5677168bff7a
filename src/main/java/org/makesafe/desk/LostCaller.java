package org.makesafe.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.Refusals;
import org.makesafe.call.RingingBack;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.Line;
import org.makesafe.call.record.PhoneFact;
import org.makesafe.call.record.Phoned;
import org.makesafe.web.ScreenTexts;

/**
 * A caller who is lost, or asked to be rung, as a handler sees them in the list. What a message says stands in the record alone, where
 * the audit log tells who read it.
 *
 * @param known what there is to know of the call, danger first; nothing that identifies the caller
 * @param ago how long since the call was left, in words
 * @param why what became of the call; empty where nobody said
 * @param message the length in seconds of the message left; null where there is none
 * @param tries how often they were rung back
 * @param unsafe whether they said that ringing is not safe
 * @param refused why they may not be rung now, in words; null where they may
 * @param tooOld whether the time for ringing them is over, so that all there is to do is to complete the record
 */
record LostCaller(UUID id, String reference, Danger danger, Line line, List<String> known, String ago, String why,
        @Nullable Integer message, int tries, boolean unsafe, @Nullable String refused,
        boolean tooOld) {
    static LostCaller of(CallView view, boolean tooOld, Instant now, ScreenTexts texts) {
        var call = view.call();
        Phoned phoned = Objects.requireNonNull(call.phoned());
        Instant left = call.endedAt();
        PhoneFact.MessageLeft message = phoned.message();
        String because = phoned.leftBecause();
        var refused = RingingBack.refused(view, now);
        return new LostCaller(call.id(), call.reference(), call.standing().danger(), phoned.line(),
                WaitingCaller.known(view, texts),
                ago(Duration.between(left == null ? call.openedAt() : left, now), texts),
                because == null ? "" : because, message == null ? null : message.seconds(), phoned.ringBacks(),
                refused.filter(Refusals.NOT_SAFE_TO_RING::equals).isPresent(),
                CallerLine.whyNotRing(view, now, texts), tooOld);
    }

    /** Whether a tag says that the caller may be in danger. */
    public boolean alarming() {
        return danger.pressing();
    }

    /** The most tries there are. */
    public int triesMax() {
        return RingingBack.TRIES;
    }

    private static String ago(Duration since, ScreenTexts texts) {
        return since.toDays() > 0
                ? texts.of("lost.days-ago", since.toDays())
                : since.toHours() > 0
                        ? texts.of("lost.hours-ago", since.toHours())
                        : texts.of("lost.minutes-ago", Math.max(0, since.toMinutes()));
    }
}
