package org.makesafe.review.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.makesafe.call.CallsInMemory;
import org.makesafe.call.CallView;
import org.makesafe.call.Expected;
import org.makesafe.call.GivenAnswer;
import org.makesafe.call.Submission;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.CallLine;
import org.makesafe.call.record.Channel;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.flow.Outcome.Refused;
import org.makesafe.flow.Path;
import org.makesafe.flow.Place;
import org.makesafe.script.PublishedScript;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Status;
import org.makesafe.script.Value;

/** When a call of the board raises an alarm, where it stands, and what a supervisor may do about it. */
class BoardTest {
    private static final Instant START = Instant.parse("2026-11-14T22:10:00Z");
    private static final BoardSettings SETTINGS = new BoardSettings(Duration.ofSeconds(30), Duration.ofSeconds(60),
            Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofSeconds(15), 10);
    private Instant now = START;
    private final InstantSource time = () -> now;
    private final CallsInMemory memory = CallsInMemory.of(PublishedScript.read(),
            script -> (_, _, after) -> Path.of(script, after).position().map(Place::key),
            time.withZone(ZoneOffset.UTC));

    @Test
    void anOpenCallIsCalmUntilNothingIsRecordedForLongAndIsLeftUnfinishedLater() {
        CallView view = open();
        assertThat(line(view, Duration.ofMinutes(10)).alarms()).isEmpty();
        assertThat(line(view, Duration.ofSeconds(601)).alarms()).containsExactly(Alarm.SILENT);
        assertThat(Section.of(line(view, Duration.ofSeconds(601)))).isEqualTo(Section.NEEDED);
        now = START.plus(Duration.ofMinutes(119));
        CallView answered = answer(view, "can-talk", new Value.Words("can-talk"));
        assertThat(line(answered, Duration.ofSeconds(7201)).alarms()).containsExactly(Alarm.UNFINISHED);
        assertThat(Section.of(line(answered, Duration.ofSeconds(7201)))).isEqualTo(Section.UNFINISHED);
    }

    @Test
    void whatASupervisorWritesQuietensNoAlarmAndMakesNoStepStale() {
        CallView view = open();
        now = START.plus(Duration.ofMinutes(9));
        CallView written = moved(memory.following().write(step(view, null), "Ask which room."));
        assertThat(line(written, Duration.ofSeconds(601)).alarms()).containsExactly(Alarm.SILENT);
        CallView given = moved(memory.following().assign(step(view, null), "handler", ""));
        assertThat(given.call().written()).as("theirs already").hasSize(1);

        assertThat(written.steps()).isEqualTo(view.steps());
        var seen = new Submission(view.call().id(), "handler", Channel.API, null,
                new Expected.Version(view.steps()));
        CallView answered = moved(memory.calls().answer(seen, given("can-talk", new Value.Words("can-talk"))));
        assertThat(line(answered, Duration.ofSeconds(601)).alarms()).isEmpty();
        assertThat(code(memory.calls().answer(seen, given("sector", new Value.Words("hotel")))))
                .as("a step of the handler does").isEqualTo("STALE_VERSION");
    }

    @Test
    void anEmergencyThatNobodyDecidesRaisesAnAlarmAMinuteAfterThePromptWhateverElseIsRecorded() {
        CallView there = answer(open(), "still-there", new Value.Words("here-now"));
        CallView view = answer(there, "danger-now", new Value.Several(List.of("weapon")));
        assertThat(view.call().standing().danger()).isEqualTo(Danger.PROMPTED);
        assertThat(line(view, Duration.ofSeconds(60)).alarms()).isEmpty();
        assertThat(line(view, Duration.ofSeconds(60)).target()).isEqualTo(SETTINGS.danger());
        now = START.plusSeconds(59);
        CallView busy = answer(view, "sector", new Value.Words("hotel"));
        assertThat(line(busy, Duration.ofSeconds(61)).alarms()).containsExactly(Alarm.DANGER_OPEN);
        assertThat(Section.of(line(busy, Duration.ofHours(3)))).as("however old").isEqualTo(Section.NEEDED);
        CallView decided = moved(memory.calls().decideDanger(step(busy, null), Danger.CONFIRMED, null));
        assertThat(line(decided, Duration.ofSeconds(61)).alarms()).isEmpty();
        assertThat(line(decided, Duration.ofSeconds(61)).target()).as("its clock counts the call again").isNull();
    }

    @Test
    void aCallerWhoWaitsOrIsLostHasATargetThatStandsInTheMiddleOfItsLine() {
        CallView waits = moved(memory.phone().ring("op-makesafe", "+447700900123", "line"));
        BoardLine line = line(waits, Duration.ofSeconds(31));
        assertThat(line.state()).isEqualTo(CallState.WAITING);
        assertThat(line.alarms()).containsExactly(Alarm.WAITS_LONG);
        assertThat(line.reached(START.plusSeconds(30))).isEqualTo(50);
        assertThat(line.reached(START.plusSeconds(300))).isEqualTo(100);
        assertThat(line.clock(START.plusSeconds(3725))).isEqualTo("1:02:05");
        assertThat(Section.of(line(waits, Duration.ofSeconds(30)))).isEqualTo(Section.WAITING);

        assertThat(lost(Danger.NONE, 1800).alarms()).isEmpty();
        assertThat(lost(Danger.NONE, 1801).alarms()).containsExactly(Alarm.NOT_RUNG_BACK);
        assertThat(EnumSet.of(Section.of(lost(Danger.NONE, 1801)), Section.of(lost(Danger.CONFIRMED, 1800))))
                .containsExactly(Section.LOST);
        assertThat(Section.of(lost(Danger.CONFIRMED, 1801))).isEqualTo(Section.NEEDED);
    }

    @Test
    void aCallIsGivenToAHandlerWhoIsKnownAndWhoeverHadItHasItNoMore() {
        CallView view = open();
        moved(memory.calls().practise("second", "op-makesafe", "hotel-danger", null));
        assertThat(code(memory.following().assign(step(view, null), "nobody", "Shift change.")))
                .isEqualTo("UNKNOWN_HANDLER");
        assertThat(code(memory.following().assign(step(view, null), "second", " "))).isEqualTo("REASON_REQUIRED");

        CallView given = moved(memory.following().assign(step(view, "give"), " second ", "Shift change."));
        assertThat(given.call().handler()).isEqualTo("second");
        assertThat(moved(memory.following().assign(step(view, "give"), "second", "Shift change.")).version())
                .as("once").isEqualTo(given.version());
        assertThat(code(memory.calls().answer(step(view, null), given("can-talk", new Value.Words("can-talk")))))
                .isEqualTo("NOT_YOUR_CALL");
        moved(memory.calls().answer(new Submission(view.call().id(), "second", Channel.DESK, null,
                new Expected.Anything()), given("can-talk", new Value.Words("can-talk"))));
    }

    @Test
    void aCallIsEndedBySupervisorsOnlyWhereItsHandlerTookNoStepForAWhile() {
        CallView view = open();
        Duration quiet = SETTINGS.silent();
        assertThat(code(memory.following().end(step(view, null), "Left open.", quiet))).isEqualTo("CALL_GOES_ON");
        now = START.plus(quiet);
        assertThat(code(memory.following().end(step(view, null), " ", quiet))).isEqualTo("REASON_REQUIRED");
        CallView ended = moved(memory.following().end(step(view, null), "Left open.", quiet));
        assertThat(ended.call().standing().state()).isEqualTo(CallState.DROPPED);
        for (Outcome<CallView> again : List.of(memory.following().end(step(view, null), "Again.", quiet),
                memory.following().assign(step(view, null), "handler", "Again."),
                memory.following().write(step(view, null), "Again."))) {
            assertThat(code(again)).isEqualTo("CALL_NOT_OPEN");
        }
    }

    private static BoardLine line(CallView view, Duration later) {
        return BoardLine.of(view, SETTINGS, START.plus(later));
    }

    private static BoardLine lost(Danger danger, int seconds) {
        return BoardLine.of(new CallLine(new UUID(0, 1), 1, "MS-26-0000001", CallState.DROPPED, danger, null,
                "op-makesafe", "handler", START, START), SETTINGS, START.plusSeconds(seconds));
    }

    private CallView open() {
        return moved(memory.calls().open("handler", Channel.DESK, "op-makesafe", null));
    }

    private CallView answer(CallView view, String question, Value value) {
        return moved(memory.calls().answer(step(view, null), given(question, value)));
    }

    private static GivenAnswer given(String question, Value value) {
        return new GivenAnswer(QuestionKey.of(question), Status.ANSWERED, value, null, null);
    }

    private static Submission step(CallView view, @Nullable String name) {
        return new Submission(view.call().id(), "handler", Channel.DESK, name, new Expected.Anything());
    }

    private static CallView moved(Outcome<CallView> outcome) {
        assertThat(outcome).isInstanceOf(Moved.class);
        return ((Moved<CallView>) outcome).to();
    }

    private static String code(Outcome<CallView> outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused<CallView>) outcome).code();
    }
}
