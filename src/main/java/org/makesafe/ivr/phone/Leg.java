package org.makesafe.ivr.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One end of a call, as the network sees it: how far it has come, and what is being played to it. Used under the network's lock. */
final class Leg {
    /** Who dialled this end, where the service did. */
    interface Owner {
        default void answered(Leg leg) {}

        default void heard(String words) {}

        default void ended(Leg leg) {}

        default boolean connected() {
            return false;
        }
    }

    /** How long the network keeps a call up that it hears nothing from. */
    private static final Duration WITHOUT_SIGNAL = Duration.ofSeconds(20);
    private static final String ERROR = "An application error has occurred. Goodbye.";

    private final PhoneNetwork network;
    private final Route route;
    private final StatusReports reports;
    private final @Nullable Hook fallback;
    private final Owner owner;
    private final Transcript transcript = new Transcript();
    private final Player player;
    private final PracticeCall phone;
    private @Nullable Player whisper;
    private volatile CallStatus status = CallStatus.RINGING;
    private volatile @Nullable Instant ringsUntil;
    private @Nullable Instant lostUntil;
    private @Nullable Instant answeredAt;

    Leg(PhoneNetwork network, Route route, StatusReports reports, @Nullable Hook fallback, Owner owner) {
        this.network = network;
        this.route = route;
        this.reports = reports;
        this.fallback = fallback;
        this.owner = owner;
        this.player = new Player(this, Part.CALL, ending(() -> end(CallStatus.COMPLETED)));
        this.phone = new PracticeCall(this);
    }

    PhoneNetwork network() {
        return network;
    }

    Route route() {
        return route;
    }

    /** What whoever is at this end holds in their hand. */
    PracticeCall phone() {
        return phone;
    }

    String sid() {
        return route.sid();
    }

    String from() {
        return route.from();
    }

    String to() {
        return route.to();
    }

    CallStatus status() {
        return status;
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

    /** Whether it rings here, for somebody to answer. */
    boolean rings() {
        return status == CallStatus.RINGING && ringsUntil != null;
    }

    /** Whether there is a person at the other end. */
    boolean connected() {
        return status == CallStatus.IN_PROGRESS && whisper == null
                && (owner.connected() || activity().map(Activity::connected).orElse(false));
    }

    Optional<Instant> ringsUntil() {
        return Optional.ofNullable(ringsUntil);
    }

    /** What is going on at this end alone. */
    Optional<Activity> activity() {
        return (whisper == null ? player : whisper).now();
    }

    Map<String, String> parameters(Map<String, String> more) {
        var all = route.parameters();
        all.put("CallStatus", status.word());
        all.putAll(more);
        return all;
    }

    /** The network has the call: from now on it rings, for so long where somebody is to answer it; null where the service is. */
    void ring(@Nullable Duration patience) {
        if (status.over())
            return;
        if (patience != null) {
            ringsUntil = now().plus(patience);
            reports.tell(this, "initiated", "initiated", Map.of());
        }
        reports.tell(this, "ringing", status.word(), Map.of());
    }

    /** Somebody picks up. */
    void pickUp() {
        if (!rings())
            return;
        answered();
        owner.answered(this);
    }

    void answered() {
        if (status != CallStatus.RINGING)
            return;
        status = CallStatus.IN_PROGRESS;
        answeredAt = now();
        reports.tell(this, "answered", status.word(), Map.of());
    }

    /** Goes to an address for what to do. */
    void go(Hook hook) {
        player.go(hook, Map.of());
    }

    void play(Document document) {
        player.play(document);
    }

    void key(char key) {
        if (heardByNetwork())
            activity().ifPresent(activity -> activity.key(key));
    }

    void speak(String words) {
        if (!heardByNetwork())
            return;
        owner.heard(words);
        activity().ifPresent(activity -> activity.speech(words));
    }

    /** The person at the other end says something. */
    void hear(String words) {
        if (hasSignal())
            transcript.begin(new Heard(now(), Heard.Kind.PERSON, words, "", "", true));
    }

    void loseSignal() {
        lostUntil = now().plus(WITHOUT_SIGNAL);
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
        stop(Activity.Stop.HUNG_UP);
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
        stop(Activity.Stop.MOVED);
        on.run();
    }

    Optional<Instant> due() {
        if (status.over())
            return Optional.empty();
        var next = rings() ? ringsUntil() : activity().flatMap(Activity::due);
        if (lostUntil == null || next.filter(lostUntil::isAfter).isPresent())
            return next;
        return Optional.of(lostUntil);
    }

    void timeUp() {
        if (lostUntil != null && !lostUntil.isAfter(now()))
            end(CallStatus.COMPLETED);
        else if (rings())
            end(CallStatus.NO_ANSWER);
        else
            activity().ifPresent(Activity::timeUp);
    }

    private boolean heardByNetwork() {
        return status == CallStatus.IN_PROGRESS && hasSignal();
    }

    private void stop(Activity.Stop why) {
        var whispering = whisper;
        whisper = null;
        if (whispering != null)
            whispering.stop(why);
        player.stop(why);
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
