package org.makesafe.review.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.makesafe.call.CallsInMemory;
import org.makesafe.call.CallView;
import org.makesafe.call.Expected;
import org.makesafe.call.Following.Live;
import org.makesafe.call.GivenAnswer;
import org.makesafe.call.Submission;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.CallLine;
import org.makesafe.call.record.Channel;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.flow.Path;
import org.makesafe.flow.Place;
import org.makesafe.script.PublishedScript;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Status;
import org.makesafe.script.Value;

/** When a call of the board raises an alarm. */
class BoardTest {
    private static final Instant START = Instant.parse("2026-11-14T22:10:00Z");
    private static final BoardSettings SETTINGS = new BoardSettings(Duration.ofSeconds(30), Duration.ofSeconds(60),
            Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofSeconds(15), 10);
    private final CallsInMemory memory = CallsInMemory.of(PublishedScript.read(),
            script -> (_, _, after) -> Path.of(script, after).position().map(Place::key),
            Clock.fixed(START, ZoneOffset.UTC));

    @Test
    void anOpenCallIsCalmUntilNothingIsRecordedForLongAndNeverFinishedLater() {
        CallView view = open();
        assertThat(line(view, START, Duration.ofMinutes(10)).alarms()).isEmpty();
        assertThat(line(view, START, Duration.ofSeconds(601)).alarms()).containsExactly(Alarm.SILENT);
        assertThat(line(view, START.plus(Duration.ofMinutes(119)), Duration.ofSeconds(7201)).alarms())
                .containsExactly(Alarm.UNFINISHED);
    }

    @Test
    void anEmergencyThatNobodyDecidesRaisesAnAlarmAfterAMinute() {
        CallView there = moved(memory.calls().answer(step(open()), new GivenAnswer(QuestionKey.of("still-there"),
                Status.ANSWERED, new Value.Words("here-now"), null, null)));
        CallView view = moved(memory.calls().answer(step(there), new GivenAnswer(QuestionKey.of("danger-now"),
                Status.ANSWERED, new Value.Several(List.of("weapon")), null, null)));
        assertThat(view.call().standing().danger()).isEqualTo(Danger.PROMPTED);
        assertThat(line(view, START, Duration.ofSeconds(60)).alarms()).isEmpty();
        assertThat(line(view, START, Duration.ofSeconds(61)).alarms()).containsExactly(Alarm.DANGER_OPEN);
        CallView decided = moved(memory.calls().decideDanger(step(view), Danger.CONFIRMED, null));
        assertThat(line(decided, START, Duration.ofSeconds(61)).alarms()).isEmpty();
    }

    @Test
    void aCallerWhoWaitsOrIsLostHasATargetThatStandsInTheMiddleOfItsLine() {
        CallView waits = moved(memory.phone().ring("op-makesafe", "+447700900123", "line"));
        BoardLine line = line(waits, START, Duration.ofSeconds(31));
        assertThat(line.state()).isEqualTo(CallState.WAITING);
        assertThat(line.alarms()).containsExactly(Alarm.WAITS_LONG);
        assertThat(line.reached(START.plusSeconds(30))).isEqualTo(50);
        assertThat(line.reached(START.plusSeconds(300))).isEqualTo(100);
        assertThat(line.clock(START.plusSeconds(3725))).isEqualTo("1:02:05");

        var lost = new CallLine(UUID.randomUUID(), 1, "MS-26-0000001", CallState.DROPPED, Danger.NONE, null,
                "op-makesafe", "handler", START, START);
        assertThat(BoardLine.of(lost, SETTINGS, START.plusSeconds(1800)).alarms()).isEmpty();
        assertThat(BoardLine.of(lost, SETTINGS, START.plusSeconds(1801)).alarms())
                .containsExactly(Alarm.NOT_RUNG_BACK);
    }

    private static BoardLine line(CallView view, Instant movedAt, Duration later) {
        return BoardLine.of(new Live(view, movedAt), SETTINGS, START.plus(later));
    }

    private CallView open() {
        return moved(memory.calls().open("handler", Channel.DESK, "op-makesafe", null));
    }

    private static Submission step(CallView view) {
        return new Submission(view.call().id(), "handler", Channel.DESK, null, new Expected.Anything());
    }

    private static CallView moved(org.makesafe.flow.Outcome<CallView> outcome) {
        assertThat(outcome).isInstanceOf(Moved.class);
        return ((Moved<CallView>) outcome).to();
    }
}
