package org.makesafe.ivr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.uuid.NoArgGenerator;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.makesafe.call.CallLists;
import org.makesafe.call.CallView;
import org.makesafe.call.Calls;
import org.makesafe.call.PhoneCalls;
import org.makesafe.call.Waiting;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.HeardTo;
import org.makesafe.call.record.Line;
import org.makesafe.call.record.PhoneFact;
import org.makesafe.call.record.Phoned;
import org.makesafe.call.record.Recorded;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.ivr.phone.CallStatus;
import org.makesafe.ivr.phone.PracticeCall;
import org.makesafe.script.Basis;
import org.makesafe.script.QuestionKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whole calls, as callers live them, over the public webhooks alone. */
@IvrService
@ExtendWith(OutputCaptureExtension.class)
class IvrJourneysTest {
    private static final String HANDLER = "handler";
    private static final Duration ROUND = Duration.ofSeconds(90);
    @LocalServerPort
    int port;
    @Autowired
    Waiting waiting;
    @Autowired
    Calls calls;
    @Autowired
    CallLists lists;
    @Autowired
    PhoneCalls phone;
    @Autowired
    HandlerTelephones telephones;
    @Autowired
    NoArgGenerator ids;
    private Callers callers;

    @BeforeEach
    void aNetwork() {
        callers = new Callers(port);
        telephones.set(HANDLER, "client:handler");
        Callers.nobodyWaits(waiting, phone);
    }

    @Test
    void dangerByKeysGoesFirstAndReachesTheHandlerWithWhatWasKeyed() {
        PracticeCall other = queued();
        PracticeCall caller = callers.dial();
        caller.listen();
        caller.press("1");
        caller.listen();
        caller.press("1");
        caller.listen();

        assertThat(Callers.words(caller).getFirst()).contains("ring 999");
        assertThat(caller.heard()).extracting(heard -> heard.language()).contains("en-GB", "cy-GB");
        assertThat(caller.queue()).isPresent();
        CallView view = waiting.all().getFirst();
        assertThat(view.call().standing().danger()).isEqualTo(Danger.PROMPTED);
        assertThat(view.call().dangerBecause()).isNotEmpty();
        PracticeCall handler = taken(caller);
        handler.answer();
        handler.listen();

        assertThat(Callers.words(handler).getFirst()).contains("Danger.");
        caller.say("Room twelve.");
        assertThat(Callers.words(handler)).last().isEqualTo("Room twelve.");
        CallView taken = calls.find(view.call().id()).orElseThrow();
        assertThat(taken.open()).isTrue();
        assertThat(taken.script().id()).isEqualTo("op-makesafe");
        assertThat(answer(taken, "still-there").basis()).isEqualTo(Basis.KEYS);
        assertThat(taken.unconfirmed()).extracting(place -> place.question().id()).contains("still-there");
        assertThat(phoned(taken).line()).isEqualTo(Line.CONNECTED);
        handler.hangUp();
        assertThat(caller.status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(phoned(find(taken)).line()).isEqualTo(Line.ENDED);
        assertThat(find(taken).open()).as("the handler ends the record").isTrue();
        other.hangUp();
    }

    @Test
    void whatIsSaidIsUnderstoodAndKeptWithItsWords() {
        PracticeCall caller = callers.dial();
        caller.listen();
        caller.say("operation makesafe");
        caller.listen();
        caller.say("yes they are");
        caller.listen();

        CallView view = waiting.all().getFirst();
        assertThat(phoned(view).phrase()).isEqualTo("Operation Makesafe");
        assertThat(answer(view, "in-sight").basis()).isEqualTo(Basis.SPEECH);
        assertThat(answer(view, "in-sight").note()).contains("yes they are");
        CallView taken = take();
        assertThat(answer(taken, "trigger").basis()).isEqualTo(Basis.SPEECH);
        caller.hangUp();
        assertThat(phoned(find(taken)).line()).isEqualTo(Line.ENDED);
    }

    @Test
    void welshIsSpokenByKeysAlone() {
        PracticeCall caller = callers.dial();
        caller.listen();
        caller.press("2");
        int heard = caller.heard().size();
        caller.listen();

        assertThat(caller.heard().subList(heard - 1, caller.heard().size())).isNotEmpty()
                .allMatch(words -> words.language().equals("cy-GB"));
        assertThat(caller.asked().orElseThrow().toString()).doesNotContainIgnoringCase("speech=true");
        caller.press("0");
        caller.listen();
        assertThat(waiting.all()).anyMatch(view -> view.call().language().equals("cy"));
        assertThat(caller.queue()).isPresent();
        caller.hangUp();
    }

    @Test
    void aKeyForAPersonCountsBeforeTheOpeningIsOver() {
        PracticeCall caller = callers.dial();
        caller.press("0");
        caller.listen();
        assertThat(caller.queue()).isPresent();
        caller.hangUp();
        assertThat(played("E01").heard()).isEqualTo(HeardTo.PERHAPS);
    }

    @Test
    void whoSaysNothingReachesAPerson() {
        PracticeCall caller = callers.dial();
        for (int i = 0; i < 4 && caller.queue().isEmpty(); i++) {
            caller.staySilent();
        }
        assertThat(caller.queue()).isPresent();
        assertThat(Callers.words(caller)).contains("We didn't hear anything.");
        caller.hangUp();
    }

    @Test
    void whoPressesWrongKeysReachesAPerson() {
        PracticeCall caller = callers.dial();
        for (int i = 0; i < 3 && caller.queue().isEmpty(); i++) {
            caller.listen();
            caller.press("7");
        }
        caller.listen();
        assertThat(caller.queue()).isPresent();
        caller.hangUp();
    }

    @Test
    void aCallerWhoHangsUpAtAnyPromptIsInAList() {
        List<String> keys = List.of("1", "2", "1", "07700900321#", "1", "1");
        for (int prompts = 0; prompts <= keys.size(); prompts++) {
            PracticeCall caller = callers.dial();
            for (String key : keys.subList(0, prompts)) {
                caller.listen();
                caller.press(key);
            }
            caller.hangUp();
            CallView left = newest();
            assertThat(left.call().standing().state()).as("after %d prompts", prompts).isEqualTo(CallState.DROPPED);
            assertThat(waiting.toRingBack()).as("after %d prompts", prompts)
                    .anyMatch(view -> view.call().id().equals(left.call().id()));
            assertThat(phoned(left).played()).as("after %d prompts", prompts).isNotEmpty();
        }
    }

    @Test
    void everythingPlayedIsLoggedWithItsWordingAndWhetherItWasHeardToTheEnd() {
        PracticeCall caller = queued();
        callers.wait(ROUND);
        caller.hangUp();

        assertThat(played("E01").heard()).as("a key came after it").isEqualTo(HeardTo.PERHAPS);
        assertThat(played("A01").wording()).isEqualTo(1);
        assertThat(played("A02").heard()).isEqualTo(HeardTo.END);
        assertThat(lists.journal(newest().call().id(), 0, 500))
                .anyMatch(entry -> entry.fact() instanceof PhoneFact.Played p && p.heard() == HeardTo.CUT_OFF);
    }

    @Test
    void whoAsksToBeCalledBackLeavesTheirNumberAndIsInTheList(CapturedOutput output) {
        PracticeCall caller = asked("07700900321#");
        assertThat(Callers.words(caller)).anyMatch(words -> words.contains("0 7 7 0 0 9 0 0 3 2 1"));
        caller.press("1");
        caller.listen();
        caller.press("1");
        caller.listen();
        assertThat(caller.queue()).isPresent();
        caller.press("1");
        caller.listen();

        CallView view = newest();
        assertThat(Callers.words(caller)).anyMatch(words -> words.startsWith("Somebody will ring you back"));
        assertThat(caller.status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(view.call().standing().state()).isEqualTo(CallState.DROPPED);
        assertThat(phoned(view).line()).isEqualTo(Line.CALL_BACK);
        assertThat(org.makesafe.call.RingingBack.number(view)).contains("+447700900321");
        assertThat(output.toString()).as("the log").doesNotContain("900321", "7700900");
        assertThat(callers.sent()).as("addresses").noneMatch(hook -> hook.url().toString().contains("7700900"));
    }

    @Test
    void whoSaysThatRingingBackIsNotSafeIsNeverRung() {
        PracticeCall caller = asked("07700900322#");
        caller.press("1");
        caller.listen();
        caller.press("2");
        caller.listen();
        caller.press("1");
        caller.listen();
        assertThat(caller.queue()).as("stays in the queue").isPresent();
        caller.hangUp();
        assertThat(org.makesafe.call.RingingBack.refused(newest(), java.time.Instant.now()))
                .contains(org.makesafe.call.Refusals.NOT_SAFE_TO_RING);
    }

    @Test
    void aLongWaitEndsInAMessageThatIsConfirmedAndKept() {
        PracticeCall caller = queued();
        for (int i = 0; i < 90 && caller.asked().isEmpty(); i++) {
            callers.wait(Duration.ofSeconds(1));
        }
        caller.press("2");
        caller.listen();
        caller.say("She is at the Sea View, room nine.");
        callers.wait(Duration.ofSeconds(3));
        caller.press("#");
        caller.listen();
        caller.press("1");
        caller.listen();

        CallView view = newest();
        callers.wait(Duration.ofMinutes(2));
        assertThat(Objects.requireNonNull(phoned(newest()).message()).transcript()).contains("Sea View");
        assertThat(phoned(view).line()).isEqualTo(Line.MESSAGE);
        assertThat(view.call().standing().state()).isEqualTo(CallState.DROPPED);
        assertThat(caller.status()).isEqualTo(CallStatus.COMPLETED);
    }

    @Test
    void whoRingsAgainIsNotDroppedByWhatTheNetworkStillSaysOfTheFirstLine() throws Exception {
        PracticeCall first = callers.network.dial("+447700900590");
        first.listen();
        first.press("0");
        first.listen();
        first.hangUp();
        var ended = callers.sent().stream().filter(hook -> hook.parameter("CallStatus").equals("completed")
                && hook.url().getPath().endsWith("/status")).toList().getLast();
        PracticeCall again = callers.network.dial("+447700900590");
        again.listen();
        again.press("0");
        again.listen();

        callers.send(ended);
        assertThat(waiting.all()).singleElement().satisfies(view -> {
            assertThat(phoned(view).front()).isTrue();
            assertThat(phoned(view).line()).isEqualTo(Line.QUEUED);
        });
        again.hangUp();
        assertThat(waiting.all()).isEmpty();
    }

    @Test
    void aHandlerWhoDoesNotAnswerPutsTheCallerBackAtTheFront() {
        PracticeCall caller = queued();
        PracticeCall later = queued();
        PracticeCall handler = taken(caller);
        handler.decline();

        assertThat(caller.queue()).isPresent();
        CallView first = waiting.all().getFirst();
        assertThat(phoned(first).front()).isTrue();
        assertThat(first.call().handler()).isEmpty();
        PracticeCall again = taken(caller);
        again.answer();
        assertThat(find(first).open()).isTrue();
        caller.hangUp();
        later.hangUp();
    }

    private PracticeCall queued() {
        PracticeCall caller = callers.dial();
        caller.listen();
        caller.press("0");
        caller.listen();
        assertThat(caller.queue()).isPresent();
        return caller;
    }

    /** A caller in English, with nobody in sight, at a hotel, who has keyed this number. */
    private PracticeCall asked(String number) {
        PracticeCall caller = callers.dial();
        for (String key : List.of("1", "2", "1", number)) {
            caller.listen();
            caller.press(key);
        }
        caller.listen();
        return caller;
    }

    private CallView take() {
        return waiting.takeNext(HANDLER, ids.generate().toString()) instanceof Moved<CallView>(var view)
                ? view
                : fail("nobody waits");
    }

    /** The next caller is taken; the queue itself leads to the handler, for nobody answers at the network's other end here. */
    private PracticeCall taken(PracticeCall caller) {
        take();
        for (int i = 0; i < 6 && callers.network.ringing("client:handler").isEmpty(); i++) {
            callers.wait(Duration.ofSeconds(15));
        }
        assertThat(caller.status()).isEqualTo(CallStatus.IN_PROGRESS);
        return callers.network.ringing("client:handler").orElseThrow();
    }

    private CallView newest() {
        return lists.page(null, null, null, 1).stream().max(Comparator.comparingLong(line -> line.number()))
                .flatMap(line -> calls.find(line.id())).orElseThrow();
    }

    private Phoned.Played played(String advice) {
        return phoned(newest()).advice(advice).orElseThrow();
    }

    private CallView find(CallView view) {
        return calls.find(view.call().id()).orElseThrow();
    }

    private static Recorded answer(CallView view, String question) {
        return Objects.requireNonNull(view.call().answers().get(QuestionKey.of(question)), question);
    }

    private static Phoned phoned(CallView view) {
        return Objects.requireNonNull(view.call().phoned());
    }
}
