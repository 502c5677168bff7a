package org.makesafe.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.NoArgGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makesafe.call.CallView;
import org.makesafe.call.Calls;
import org.makesafe.call.Expected;
import org.makesafe.call.PhoneCalls;
import org.makesafe.call.Submission;
import org.makesafe.call.Waiting;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.Line;
import org.makesafe.call.record.Phoned;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.ivr.phone.PhoneNetwork;
import org.makesafe.ivr.phone.PracticeCall;
import org.springframework.beans.factory.annotation.Autowired;

/** What a handler does reaches the line by the network's REST interface, and what comes of it is in the record. */
@IvrService
class LineFollowerTest {
    private static final String HANDLER = "follower";
    private static final String TELEPHONE = "client:follower";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    @Autowired
    PhoneNetwork network;
    @Autowired
    Waiting waiting;
    @Autowired
    Calls calls;
    @Autowired
    PhoneCalls phone;
    @Autowired
    HandlerTelephones telephones;
    @Autowired
    NoArgGenerator ids;

    @BeforeEach
    void theHandlerHasATelephone() {
        telephones.set(HANDLER, TELEPHONE);
        Callers.nobodyWaits(waiting, phone);
    }

    @AfterEach
    void everybodyHangsUp() {
        network.calls().forEach(PracticeCall::hangUp);
    }

    @Test
    void aCallerWhoIsTakenIsTakenOutOfTheQueueAtOnce() {
        PracticeCall caller = queued("+447700900811");
        CallView taken = take();
        PracticeCall handler = awaited(() -> network.ringing(TELEPHONE));
        assertThat(caller.queue()).isEmpty();
        handler.answer();
        handler.listen();

        assertThat(phoned(taken).line()).isEqualTo(Line.CONNECTED);
    }

    @Test
    void aLostCallerIsRungOnceTheHandlerHasAnswered() {
        CallView lost = lost("+447700900812");
        moved(waiting.ringBack(step(lost)));
        PracticeCall handler = awaited(() -> network.ringing(TELEPHONE));
        assertThat(network.ringing("+447700900812")).as("not before the handler is there").isEmpty();
        handler.answer();
        handler.listen();
        PracticeCall caller = awaited(() -> network.ringing("+447700900812"));
        caller.answer();
        caller.listen();

        assertThat(Callers.words(caller)).first().asString().startsWith("This is the call that you asked for");
        assertThat(phoned(lost).line()).isEqualTo(Line.CONNECTED);
        caller.hangUp();
        network.pass(Duration.ofSeconds(1));
        assertThat(phoned(lost).line()).isEqualTo(Line.ENDED);
    }

    @Test
    void aCallerWhoDoesNotAnswerIsNotedAsNotReached() {
        CallView lost = lost("+447700900813");
        moved(waiting.ringBack(step(lost)));
        PracticeCall handler = awaited(() -> network.ringing(TELEPHONE));
        handler.answer();
        handler.listen();
        awaited(() -> network.ringing("+447700900813")).decline();
        network.pass(Duration.ofSeconds(1));

        assertThat(phoned(lost).line()).isEqualTo(Line.NOT_REACHED);
        assertThat(phoned(lost).ringBacks()).isEqualTo(1);
    }

    @Test
    void aHandlerWhoDoesNotAnswerTheirOwnTelephoneReachesNobody() {
        CallView lost = lost("+447700900814");
        moved(waiting.ringBack(step(lost)));
        awaited(() -> network.ringing(TELEPHONE)).decline();
        network.pass(Duration.ofSeconds(1));

        assertThat(phoned(lost).line()).isEqualTo(Line.NOT_REACHED);
    }

    @Test
    void inAnEmergencyTheCallerIsPutThrough() {
        PracticeCall caller = queued("+447700900815");
        CallView taken = take();
        PracticeCall handler = awaited(() -> network.ringing(TELEPHONE));
        handler.answer();
        handler.listen();
        moved(calls.decideDanger(step(taken), Danger.CONFIRMED, null));
        moved(waiting.putThrough(step(taken)));
        PracticeCall emergency = awaited(() -> network.ringing("+441632960109"));
        emergency.answer();
        caller.say("Room twelve.");

        assertThat(Callers.words(emergency)).last().isEqualTo("Room twelve.");
        assertThat(phoned(taken).line()).isEqualTo(Line.PUT_THROUGH);
    }

    @Test
    void aCallerWhoWasRungBackIsPutThroughTooAndTheHandlerIsFree() {
        CallView lost = lost("+447700900816");
        moved(waiting.ringBack(step(lost)));
        PracticeCall handler = awaited(() -> network.ringing(TELEPHONE));
        handler.answer();
        handler.listen();
        PracticeCall caller = awaited(() -> network.ringing("+447700900816"));
        caller.answer();
        caller.listen();
        moved(waiting.putThrough(step(lost)));
        PracticeCall emergency = awaited(() -> network.ringing("+441632960109"));
        emergency.answer();
        network.pass(Duration.ofSeconds(1));

        assertThat(phoned(lost).line()).isEqualTo(Line.PUT_THROUGH);
        caller.say("Room twelve.");
        assertThat(Callers.words(emergency)).last().isEqualTo("Room twelve.");
    }

    private PracticeCall queued(String from) {
        PracticeCall caller = network.dial(from);
        caller.listen();
        caller.press("0");
        caller.listen();
        assertThat(caller.queue()).isPresent();
        return caller;
    }

    private CallView lost(String from) {
        PracticeCall caller = queued(from);
        CallView view = waiting.all().getLast();
        caller.hangUp();
        return Objects.requireNonNull(calls.find(view.call().id()).orElse(null));
    }

    private CallView take() {
        return moved(waiting.takeNext(HANDLER, ids.generate().toString()));
    }

    /** The service asks the network apart from the request that called for it. */
    private <T> T awaited(Supplier<Optional<T>> what) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            network.pass(Duration.ofMillis(200));
            Optional<T> found = what.get();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new AssertionError("Nothing came of it");
    }

    private Submission step(CallView view) {
        return new Submission(view.call().id(), HANDLER, Channel.DESK, ids.generate().toString(),
                new Expected.Anything());
    }

    private Phoned phoned(CallView view) {
        return Objects.requireNonNull(calls.find(view.call().id()).orElseThrow().call().phoned());
    }

    private static CallView moved(Outcome<CallView> outcome) {
        return switch (outcome) {
            case Moved<CallView>(var view) -> view;
            case Outcome.Refused<CallView> refused -> throw new AssertionError(refused);
        };
    }
}
