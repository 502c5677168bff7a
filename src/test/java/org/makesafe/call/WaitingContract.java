package org.makesafe.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.record.Fact;
import org.makesafe.call.record.HeardTo;
import org.makesafe.call.record.Line;
import org.makesafe.call.record.PhoneFact;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.ivr.LinesAtOnce;
import org.makesafe.script.Basis;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Status;
import org.makesafe.script.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What must hold of callers by telephone on every database: each is in somebody's list until a handler has dealt with them. */
abstract class WaitingContract extends ReviewsContract {
    private static final String NUMBER = "+447700900123";
    @Autowired
    PhoneCalls phone;
    @Autowired
    Waiting waiting;
    @Autowired
    private TransactionTemplate within;

    @BeforeEach
    void nobodyWaits() {
        waiting.all().forEach(view -> hangUp(view));
    }

    private String name() {
        return ids.generate().toString();
    }

    CallView ring(@Nullable String from) {
        return moved(phone.ring("op-makesafe-ivr", from, name()));
    }

    CallView queue(CallView view) {
        return line(view, FromLine.of(new PhoneFact.LineChanged(Line.QUEUED, null)));
    }

    CallView line(CallView view, FromLine line) {
        return moved(phone.heard(view.call().id(), Objects.requireNonNull(view.call().phoned()).on(), name(), line));
    }

    private CallView hangUp(CallView view) {
        return line(view, new FromLine(List.of(new PhoneFact.LineChanged(Line.ENDED, null)), null, null, "Hung up."));
    }

    @Test
    void theSameRingingOpensOneCallHoweverOftenItIsTold() {
        String step = name();
        CallView once = moved(phone.ring("op-makesafe-ivr", null, step));
        CallView twice = moved(phone.ring("op-makesafe-ivr", null, step));

        assertThat(twice.call()).isEqualTo(reload(once).call());
        assertThat(once.call().standing().state()).isEqualTo(CallState.WAITING);
        assertThat(once.call().handler()).isEmpty();
        assertThat(waiting.all()).extracting(view -> view.call().id()).contains(once.call().id());
    }

    @Test
    void aCallerWhoWasCutOffGetsTheSameCallAgainAndGoesFirst() {
        CallView first = queue(ring(NUMBER));
        CallView other = queue(ring(null));
        assertThat(hangUp(first).call().standing().state()).isEqualTo(CallState.DROPPED);
        assertThat(waiting.toRingBack()).extracting(view -> view.call().id()).contains(first.call().id());

        CallView again = queue(ring(NUMBER));

        assertThat(again.call().id()).isEqualTo(first.call().id());
        assertThat(reload(again).call()).isEqualTo(again.call());
        assertThat(waiting.all()).extracting(view -> view.call().id()).containsExactly(first.call().id(),
                other.call().id());
        hangUp(again);
    }

    @Test
    void aLateWordOfAnEarlierLineEndsNoCallOfACallerWhoRangAgain() {
        CallView first = queue(ring("+447700900124"));
        String old = Objects.requireNonNull(first.call().phoned()).on();
        hangUp(first);
        CallView again = queue(ring("+447700900124"));
        assertThat(again.call().id()).isEqualTo(first.call().id());

        CallView late = moved(phone.heard(first.call().id(), old, name(), new FromLine(
                List.of(new PhoneFact.LineChanged(Line.ENDED, "completed"),
                        new PhoneFact.MessageLeft("RE1", 9, null)),
                null, null, "The caller hung up.")));

        assertThat(late.call().standing().state()).isEqualTo(CallState.WAITING);
        assertThat(Objects.requireNonNull(late.call().phoned()).line()).isEqualTo(Line.QUEUED);
        assertThat(Objects.requireNonNull(late.call().phoned()).message()).as("what was recorded stays").isNotNull();
        hangUp(late);
    }

    @Test
    void whoComesBeforeIsCountedInTheOrderOfTheList() {
        queue(ring(null));
        line(queue(ring(null)), new FromLine(List.of(), null, new GivenAnswer(QuestionKey.of("language"),
                Status.ANSWERED, new Value.Words("en"), Basis.KEYS, null), null));
        line(queue(ring(null)), new FromLine(List.of(), null, new GivenAnswer(QuestionKey.of("in-sight"),
                Status.ANSWERED, new Value.Words("yes"), Basis.KEYS, null), null));
        line(take(queue(ring(null))), FromLine.of(new PhoneFact.PutBack("No answer.")));

        List<CallView> all = waiting.all();
        assertThat(all).hasSize(4);
        assertThat(all).extracting(view -> within.execute(_ -> waiting.before(view.call().id())))
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void twoHandlersWhoTakeTheNextAtOnceGetTwoCallers() throws InterruptedException {
        var all = IntStream.range(0, 4).mapToObj(_ -> queue(ring(null)).call().id()).toList();

        var taken = atOnce(4, IntStream.range(0, 4)
                .<Callable<CallView>>mapToObj(i -> () -> moved(waiting.takeNext("handler" + i, name()))).toList());

        assertThat(taken).extracting(view -> view.call().id()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(taken).allMatch(CallView::open);
        assertThat(code(waiting.takeNext(OFFICER, name()))).isEqualTo("NOBODY_WAITS");
    }

    @Test
    void aHandlerWhoIsNotReachedPutsTheCallerBackAtTheFront() {
        CallView longest = queue(ring(null));
        CallView put = queue(ring(null));
        String step = name();
        CallView taken = moved(waiting.take(new Submission(put.call().id(), OFFICER,
                org.makesafe.call.record.Channel.DESK, step, new Expected.Anything())));
        assertThat(moved(waiting.takeNext(OFFICER, step)).call()).as("the same press again").isEqualTo(taken.call());

        CallView back = line(taken, FromLine.of(new PhoneFact.PutBack("No answer.")));

        assertThat(back.call().standing().state()).isEqualTo(CallState.WAITING);
        assertThat(waiting.all()).extracting(view -> view.call().id()).containsExactly(put.call().id(),
                longest.call().id());
        assertThat(reload(back).call()).isEqualTo(back.call());
    }

    @Test
    void whatTheLineSaysLateChangesNothingThatAPersonDecided() {
        CallView taken = take(queue(ring(NUMBER)));

        CallView after = line(taken, new FromLine(List.of(new PhoneFact.LineChanged(Line.ENDED, "completed")), null,
                given("where", "Elsewhere"), "Hung up."));

        assertThat(after.call().standing().state()).isEqualTo(CallState.OPEN);
        assertThat(after.call().answers()).isEqualTo(taken.call().answers());
        assertThat(Objects.requireNonNull(after.call().phoned()).line()).isEqualTo(Line.ENDED);
        assertThat(waiting.all()).isEmpty();
    }

    @Test
    void aLostCallerIsRungThreeTimesAndNeverWhereThatIsNotSafe() {
        CallView view = hangUp(queue(ring(NUMBER)));
        for (int i = 0; i < RingingBack.TRIES; i++) {
            view = moved(waiting.ringBack(step(view, name())));
            assertThat(view.open()).isTrue();
            assertThat(code(waiting.ringBack(step(view, name())))).as("while it rings").isEqualTo("NOTHING_TO_RING");
            view = line(view, FromLine.of(new PhoneFact.LineChanged(Line.NOT_REACHED, "no-answer")));
        }
        assertThat(code(waiting.ringBack(step(view, name())))).isEqualTo("NO_TRIES_LEFT");
        assertThat(RingingBack.number(view)).contains(NUMBER);

        assertThat(code(waiting.ringBack(step(hangUp(queue(ring(null))), name())))).isEqualTo("NO_NUMBER_TO_RING");
        assertThat(code(waiting.ringBack(step(open(), name())))).isEqualTo("NOTHING_TO_RING");
        assertThat(RingingBack.LIFE).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void aLostCallerLeavesTheListAfterSevenDaysForOneOfThoseWhoAreTooOld() {
        CallView fresh = hangUp(queue(ring(null)));
        CallView old = hangUp(queue(ring(null)));
        CallView desk = moved(calls.end(step(open(), null), CallState.DROPPED, "Hung up."));
        endedEarlier(fresh, RingingBack.LIFE.minusMinutes(1));
        endedEarlier(old, RingingBack.LIFE.plusMinutes(1));
        endedEarlier(desk, RingingBack.LIFE.plusMinutes(1));

        assertThat(waiting.toRingBack()).extracting(view -> view.call().id()).contains(fresh.call().id())
                .doesNotContain(old.call().id());
        assertThat(waiting.tooOldToRingBack()).extracting(view -> view.call().id()).contains(old.call().id())
                .doesNotContain(fresh.call().id(), desk.call().id());

        moved(calls.resume(step(old, null), null));
        assertThat(waiting.tooOldToRingBack()).extracting(view -> view.call().id()).doesNotContain(old.call().id());
        assertThat(lists.unfinished(OFFICER)).extracting(line -> line.id()).contains(old.call().id());
    }

    private void endedEarlier(CallView view, Duration by) {
        sql.sql("update call_record set ended_at = ? where id = ?")
                .param(Instant.now().minus(by).atOffset(ZoneOffset.UTC)).param(view.call().id()).update();
    }

    @Test
    void whatWasPlayedIsKeptWithItsWordingAndHowMuchWasHeard() {
        CallView view = ring(NUMBER);
        var cut = new PhoneFact.Played(PhoneFact.Played.Part.ADVICE, "A01", 1, "Your safety first.", "en",
                HeardTo.CUT_OFF);
        var whole = new PhoneFact.Played(PhoneFact.Played.Part.ADVICE, "A01", 1, "Your safety first.", "en",
                HeardTo.END);
        view = line(view, FromLine.of(whole));
        view = line(view, FromLine.of(cut));

        var played = Objects.requireNonNull(view.call().phoned()).played();
        assertThat(played).extracting(p -> p.heard()).as("heard whole once is heard")
                .containsExactly(HeardTo.END);
        assertThat(journal(view)).extracting(org.makesafe.call.record.Entry::fact).contains((Fact) whole, cut);
        assertThat(raw(view.call().id())).as("the number is sealed").noneMatch(text -> text.contains("900123"));
    }

    @Test
    void whatTheNetworkSaysSeveralTimesAtOnceHappensOnce(@Autowired ApplicationContext service) throws Exception {
        LinesAtOnce.check(service);
    }

    @Test
    void anOpenCallIsAlwaysInSomebodysList() {
        CallView waits = ring(null);
        CallView queued = queue(ring(null));
        CallView taken = take(queue(ring(null)));
        CallView dropped = hangUp(queue(ring(NUMBER)));
        CallView putBack = line(take(queue(ring(null))), FromLine.of(new PhoneFact.PutBack("No answer.")));
        CallView resumed = moved(calls.resume(step(hangUp(queue(ring(null))), null), null));

        for (CallView view : List.of(waits, queued, taken, dropped, putBack, resumed)) {
            UUID id = view.call().id();
            boolean listed = waiting.all().stream().anyMatch(v -> v.call().id().equals(id))
                    || waiting.toRingBack().stream().anyMatch(v -> v.call().id().equals(id))
                    || lists.unfinished(OFFICER).stream().anyMatch(l -> l.id().equals(id));
            assertThat(listed).as("%s in a list", view.call().standing()).isTrue();
        }
    }

    private CallView take(CallView view) {
        return switch (waiting.take(step(view, name()))) {
            case Moved<CallView>(var taken) -> taken;
            case org.makesafe.flow.Outcome.Refused<CallView> refused -> throw new AssertionError(refused);
        };
    }
}
