package org.makesafe.review.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.CallLine;
import org.makesafe.call.record.Phoned;
import org.makesafe.flow.Place;

/**
 * A call on the board.
 *
 * @param script the title of its script; empty where only the call's line was read
 * @param stage the stage at which the call waits; null at the end of the script
 * @param handler who is on it, or was last; empty where nobody was
 * @param counts what its clock counts
 * @param since from when the clock runs
 * @param target how long that may take; null where there is no target
 */
record BoardLine(UUID id, String reference, CallState state, Danger danger, List<String> reasons, String script,
        @Nullable String stage, @Nullable String question, String handler, @Nullable String grade, Instant openedAt,
        Clock counts, Instant since,
        @Nullable Duration target, List<Alarm> alarms) {

    /** What the clock of a call counts, and from when it matters. */
    enum Clock {
        /** How long the caller waits. */
        WAITS,
        /** How long an emergency is prompted and undecided. */
        PROMPTED,
        /** How long the call goes on. */
        TAKEN,
        /** How long ago the caller was lost. */
        LOST
    }

    /** A call in progress. */
    static BoardLine of(CallView view, BoardSettings settings, Instant now) {
        Call call = view.call();
        Phoned phoned = call.phoned();
        boolean waits = call.standing().state() == CallState.WAITING;
        Instant waiting = phoned == null || phoned.waitingSince() == null ? call.openedAt() : phoned.waitingSince();
        boolean undecided = call.standing().danger() == Danger.PROMPTED;
        Instant prompted = call.promptedAt() == null ? call.openedAt() : call.promptedAt();
        var alarms = new ArrayList<Alarm>();
        if (waits && late(waiting, settings.answer(), now)) {
            alarms.add(Alarm.WAITS_LONG);
        }
        if (undecided && late(prompted, settings.danger(), now)) {
            alarms.add(Alarm.DANGER_OPEN);
        }
        if (!waits && late(call.steppedAt(), settings.silent(), now)) {
            alarms.add(Alarm.SILENT);
        }
        if (late(call.openedAt(), settings.unfinished(), now)) {
            alarms.add(Alarm.UNFINISHED);
        }
        Clock clock = waits ? Clock.WAITS : undecided ? Clock.PROMPTED : Clock.TAKEN;
        var place = view.position();
        return new BoardLine(call.id(), call.reference(), call.standing().state(), call.standing().danger(),
                view.dangerReasons(), view.script().title(), place.map(Place::title).orElse(null),
                place.map(p -> p.question().label()).orElse(null), call.handler(),
                call.grade() == null ? null : view.script().grading().name(call.grade().grade()), call.openedAt(),
                clock, switch (clock) {
                    case WAITS -> waiting;
                    case PROMPTED -> prompted;
                    case TAKEN, LOST -> call.openedAt();
                }, switch (clock) {
                    case WAITS -> settings.answer();
                    case PROMPTED -> settings.danger();
                    case TAKEN, LOST -> null;
                }, List.copyOf(alarms));
    }

    /** A call whose caller was lost. */
    static BoardLine of(CallLine line, BoardSettings settings, Instant now) {
        Instant lost = line.endedAt() == null ? line.openedAt() : line.endedAt();
        return new BoardLine(line.id(), line.reference(), line.state(), line.danger(), List.of(), "", null, null,
                line.handler(), null, line.openedAt(), Clock.LOST, lost, settings.ringBack(),
                late(lost, settings.ringBack(), now) ? List.of(Alarm.NOT_RUNG_BACK) : List.of());
    }

    private static boolean late(Instant since, Duration target, Instant now) {
        return since.plus(target).isBefore(now);
    }

    /** The colour of the tag that names its state. */
    public String colour() {
        return switch (state) {
            case OPEN -> "blue";
            case DROPPED -> "orange";
            default -> "grey";
        };
    }

    /** Why it is an emergency, in one line. */
    public String because() {
        return String.join(" ", reasons);
    }

    /** How far along to twice its target the clock is, in hundredths; the target stands in the middle. */
    public int reached(Instant now) {
        return target == null
                ? 0
                : (int) Math.min(100, Duration.between(since, now).toMillis() * 50 / Math.max(1, target.toMillis()));
    }

    /** The time since, as a clock shows it. */
    public String clock(Instant now) {
        Duration gone = Duration.between(since, now);
        return gone.toHours() > 0
                ? "%d:%02d:%02d".formatted(gone.toHours(), gone.toMinutesPart(), gone.toSecondsPart())
                : "%02d:%02d".formatted(gone.toMinutesPart(), gone.toSecondsPart());
    }
}
