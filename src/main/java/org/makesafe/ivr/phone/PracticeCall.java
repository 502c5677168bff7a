package org.makesafe.ivr.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One telephone in one call: what its holder hears and can do. A caller who dials has one; so has everyone whom the service rings. All
 * happens at the network's time, which stands still unless {@link PhoneNetwork#pass} or a clock moves it, so that what is said is
 * interrupted by whoever acts without listening first.
 */
public final class PracticeCall {
    /** Who dialled this call, for legs and calls of the REST interface. */
    interface Owner {
        default void answered(PracticeCall leg) {}

        default void heard(String words) {}

        default void ended(PracticeCall leg) {}
    }

    /** How long the network keeps a call up that it hears nothing from. */
    static final Duration WITHOUT_SIGNAL = Duration.ofSeconds(20);
    private static final String ERROR = "An application error has occurred. Goodbye.";
    private static final int MOST_STEPS = 2000;

    private final PhoneNetwork network;
    private final Route route;
    private final StatusReports reports;
    private final @Nullable Hook fallback;
    private final Owner owner;
    private final Transcript transcript = new Transcript();
    private final Player player;
    private @Nullable Player whisper;
    private volatile CallStatus status = CallStatus.RINGING;
    private @Nullable Instant ringsUntil;
    private @Nullable Instant lostUntil;
    private @Nullable Instant answeredAt;

    PracticeCall(PhoneNetwork network, Route route, StatusReports reports, @Nullable Hook fallback, Owner owner) {
        this.network = network;
        this.route = route;
        this.reports = reports;
        this.fallback = fallback;
        this.owner = owner;
        this.player = new Player(this, Part.CALL, ending(() -> end(CallStatus.COMPLETED)));
    }

    /** The network's name for the call, {@code CA...}. */
    public String sid() {
        return route.sid();
    }

    /** Whose number is shown to whoever is rung. */
    public String from() {
        return route.from();
    }

    /** The number or address that was dialled. */
    public String to() {
        return route.to();
    }

    /** How far the call has come. */
    public CallStatus status() {
        return status;
    }

    /** What was heard at this end, in order. */
    public List<Heard> heard() {
        return network.read(transcript::inOrder);
    }

    /** What the holder is being asked for; empty while there is more to be heard first, or nothing is asked. */
    public Optional<Asked> asked() {
        return network.read(() -> playing().now().flatMap(Activity::asked));
    }

    /** The queue in which the call waits; empty if it is in none. */
    public Optional<String> queue() {
        return network.queueOf(this).map(WaitingQueue::name);
    }

    /** Listens on, until nothing more will be heard without doing something, or in a queue, for a while. */
    public void listen() {
        for (int steps = 0; network.read(this::more); steps++) {
            if (steps > MOST_STEPS)
                throw new IllegalStateException("Nobody could listen to this for so long");
            network.passTo(network.read(() -> due().orElseThrow()));
        }
    }

    /** Presses keys, one after another: 0 to 9, * and #. */
    public void press(String keys) {
        for (char key : keys.toCharArray())
            network.act(() -> {
                if (answering())
                    playing().now().ifPresent(activity -> activity.key(key));
            });
    }

    /** Says something, to the network or to whoever is at the other end. */
    public void say(String words) {
        network.act(() -> {
            if (!answering())
                return;
            if (whisper == null)
                owner.heard(words);
            playing().now().ifPresent(activity -> activity.speech(words));
        });
    }

    /** Listens, does nothing about it until the network gives up waiting, and listens to what comes then. */
    public void staySilent() {
        listen();
        network.read(this::due).ifPresent(network::passTo);
        listen();
    }

    /** Puts the telephone down, at whatever moment; before anybody answered, this gives up. */
    public void hangUp() {
        network.act(() -> end(status == CallStatus.RINGING ? CallStatus.CANCELED : CallStatus.COMPLETED));
    }

    /** Is in a place without signal from here on: hears nothing, is not heard, and is cut off after a while. */
    public void loseSignal() {
        network.act(() -> lostUntil = now().plus(WITHOUT_SIGNAL));
    }

    /** Answers the telephone, where it rings. */
    public void answer() {
        network.act(() -> {
            if (status == CallStatus.RINGING && ringsUntil != null) {
                answered();
                owner.answered(this);
            }
        });
    }

    /** Turns the call away, where it rings. */
    public void decline() {
        network.act(() -> {
            if (status == CallStatus.RINGING && ringsUntil != null)
                end(CallStatus.BUSY);
        });
    }

    /** Lets it ring until the other side gives up. */
    public void leaveRinging() {
        network.read(() -> Optional.ofNullable(ringsUntil)).ifPresent(network::passTo);
    }

    PhoneNetwork network() {
        return network;
    }

    Route route() {
        return route;
    }

    Player player() {
        return player;
    }

    Instant now() {
        return network.now();
    }

    @Nullable
    Hook fallback() {
        return fallback;
    }

    Transcript transcript() {
        return transcript;
    }

    boolean hasSignal() {
        return lostUntil == null;
    }

    Map<String, String> parameters(Map<String, String> more) {
        var all = route.parameters();
        all.put("CallStatus", status.word());
        all.putAll(more);
        return all;
    }

    /** The network has the call, and the telephone rings, for a while if it is ours to answer. */
    void ring(@Nullable Duration patience) {
        if (status.over())
            return;
        ringsUntil = patience == null ? null : now().plus(patience);
        if (patience != null)
            reports.tell(this, "initiated", "initiated", Map.of());
        reports.tell(this, "ringing", status.word(), Map.of());
    }

    void answered() {
        if (status != CallStatus.RINGING)
            return;
        status = CallStatus.IN_PROGRESS;
        answeredAt = now();
        reports.tell(this, "answered", status.word(), Map.of());
    }

    /** The person at the other end says something. */
    void hear(String words) {
        if (hasSignal())
            transcript.begin(new Heard(now(), Heard.Kind.PERSON, words, "", "", true));
    }

    /** This end alone hears a document, and then something else goes on. */
    void whisper(Hook hook, Map<String, String> more, Runnable then) {
        var whispering = new Player(this, Part.WHISPER, ending(() -> {
            whisper = null;
            then.run();
        }));
        whisper = whispering;
        whispering.go(hook, more);
    }

    void end(CallStatus how) {
        if (status.over())
            return;
        status = how;
        if (whisper != null)
            whisper.stop(Activity.Stop.HUNG_UP);
        player.stop(Activity.Stop.HUNG_UP);
        owner.ended(this);
        long seconds = answeredAt == null ? 0 : Duration.between(answeredAt, now()).toSeconds();
        reports.tell(this, "completed", status.word(), Map.of("CallDuration", Long.toString(seconds), "Duration",
                Long.toString((seconds + 59) / 60)));
        network.over(this);
    }

    /** The service moves a call that goes on. */
    void move(Runnable on) {
        if (status != CallStatus.IN_PROGRESS)
            return;
        if (whisper != null)
            whisper.stop(Activity.Stop.MOVED);
        whisper = null;
        player.stop(Activity.Stop.MOVED);
        on.run();
    }

    Optional<Instant> due() {
        if (status.over())
            return Optional.empty();
        var next = status == CallStatus.RINGING && ringsUntil != null
                ? Optional.of(ringsUntil)
                : playing().now().flatMap(Activity::due);
        if (lostUntil == null || next.filter(lostUntil::isAfter).isPresent())
            return next;
        return Optional.of(lostUntil);
    }

    void timeUp() {
        if (lostUntil != null && !lostUntil.isAfter(now()))
            end(CallStatus.COMPLETED);
        else if (status == CallStatus.RINGING && ringsUntil != null)
            end(CallStatus.NO_ANSWER);
        else
            playing().now().ifPresent(Activity::timeUp);
    }

    private boolean answering() {
        return status == CallStatus.IN_PROGRESS && hasSignal();
    }

    private boolean more() {
        return !status.over() && playing().now().map(Activity::talks).orElse(false) && due().isPresent();
    }

    private Player playing() {
        return whisper == null ? player : whisper;
    }

    private Player.Ending ending(Runnable then) {
        return new Player.Ending() {
            @Override
            public void ranOut() {
                then.run();
            }

            @Override
            public void failed() {
                if (hasSignal())
                    transcript.begin(new Heard(now(), Heard.Kind.SAY, ERROR, "en-US", "", true));
                end(CallStatus.COMPLETED);
            }
        };
    }
}
