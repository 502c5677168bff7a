package org.makesafe.ivr.phone;

import java.util.List;
import java.util.Optional;

/**
 * One telephone in one call: what its holder hears and can do. A caller who dials has one; so has everyone whom the service rings. All
 * happens at the network's time, which stands still unless {@link PhoneNetwork#pass} or a clock moves it, so that whoever acts without
 * listening first interrupts what is being said.
 */
public final class PracticeCall {
    private static final int MOST_STEPS = 2000;

    private final Leg leg;

    PracticeCall(Leg leg) {
        this.leg = leg;
    }

    /** The network's name for the call, {@code CA...}. */
    public String sid() {
        return leg.sid();
    }

    /** Whose number is shown to whoever is rung. */
    public String from() {
        return leg.from();
    }

    /** The number or address that was dialled. */
    public String to() {
        return leg.to();
    }

    /** How far the call has come. */
    public CallStatus status() {
        return leg.status();
    }

    /** What was heard at this end, in order. */
    public List<Heard> heard() {
        return leg.network().read(() -> leg.transcript().inOrder());
    }

    /** What the holder is being asked for; empty while there is more to be heard first, or nothing is asked. */
    public Optional<Asked> asked() {
        return leg.network().read(() -> leg.activity().flatMap(Activity::asked));
    }

    /** Whether a person is at the other end. */
    public boolean connected() {
        return leg.network().read(leg::connected);
    }

    /** The queue in which the call waits; empty if it is in none. */
    public Optional<String> queue() {
        return leg.network().queueOf(leg).map(WaitingQueue::name);
    }

    /** Listens on, until nothing more will be heard without doing something, or in a queue, for a while. */
    public void listen() {
        for (int steps = 0; leg.network().read(this::more); steps++) {
            if (steps > MOST_STEPS)
                throw new IllegalStateException("Nobody could listen to this for so long");
            leg.network().read(leg::due).ifPresent(leg.network()::passTo);
        }
    }

    /** Presses keys, one after another: 0 to 9, * and #. Whatever nobody asks for is lost. */
    public void press(String keys) {
        for (char key : keys.toCharArray())
            leg.network().act(() -> leg.key(key));
    }

    /** Says something, to the network or to whoever is at the other end. */
    public void say(String words) {
        leg.network().act(() -> leg.speak(words));
    }

    /** Listens, does nothing about it until the network gives up waiting, and listens to what comes then. */
    public void staySilent() {
        listen();
        leg.network().read(leg::due).ifPresent(leg.network()::passTo);
        listen();
    }

    /** Puts the telephone down, at whatever moment; before anybody answered, this gives up. */
    public void hangUp() {
        leg.network().act(() -> leg
                .end(leg.status() == CallStatus.RINGING ? CallStatus.CANCELED : CallStatus.COMPLETED));
    }

    /** Is in a place without signal from here on: hears nothing, is not heard, and is cut off after 20 seconds. */
    public void loseSignal() {
        leg.network().act(leg::loseSignal);
    }

    /** Answers the telephone, where it rings. */
    public void answer() {
        leg.network().act(leg::pickUp);
    }

    /** Turns the call away, where it rings. */
    public void decline() {
        leg.network().act(() -> {
            if (leg.rings())
                leg.end(CallStatus.BUSY);
        });
    }

    /** Lets it ring until the other side gives up. */
    public void leaveRinging() {
        leg.network().read(leg::ringsUntil).ifPresent(leg.network()::passTo);
    }

    Leg leg() {
        return leg;
    }

    private boolean more() {
        return !leg.status().over() && leg.activity().map(Activity::talks).orElse(false);
    }
}
