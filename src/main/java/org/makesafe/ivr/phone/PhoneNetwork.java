package org.makesafe.ivr.phone;

import com.fasterxml.uuid.NoArgGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plays Twilio: asks the service what to do with each call, by its public webhooks alone, and does it. Calls live on the network's own
 * time: no earlier than its clock, and as far beyond as {@link #pass} moves it. What people do, and what time brings, happens one after
 * another under a lock, webhooks and all; what the service asks for by REST is only noted and done next, for it may be asked while the
 * service is answering a webhook.
 */
public final class PhoneNetwork {
    private static final int REMEMBERED = 200;
    private static final int MOST_STEPS_IN_NO_TIME = 10_000;

    private final PhoneLine line;
    private final NoArgGenerator ids;
    private final InstantSource clock;
    private final Courier courier;
    private final Library library;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Runnable> asked = new ConcurrentLinkedQueue<>();
    private final List<Leg> live = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedDeque<Leg> past = new ConcurrentLinkedDeque<>();
    private final Map<String, WaitingQueue> queues = new ConcurrentHashMap<>();
    private final Map<String, Room> rooms = new ConcurrentHashMap<>();
    private volatile Instant now;

    /**
     * A network with one number.
     *
     * @param clock fixed where only {@link #pass} is to move time
     * @param strict whether a document with anything that Twilio does not document fails the act that fetched it, as tests want it;
     *               otherwise it counts as trouble and is passed over
     */
    public PhoneNetwork(PhoneLine line, Delivery delivery, Signer signer, NoArgGenerator ids, InstantSource clock,
            boolean strict) {
        this.line = line;
        this.ids = ids;
        this.clock = clock;
        this.courier = new Courier(delivery, signer, ids);
        this.library = new Library(courier, strict);
        this.now = clock.instant();
    }

    /** Somebody dials the number; returns once the first document is being heard. */
    public PracticeCall dial(String from) {
        var leg = new Leg(this, route(from, line.number(), Route.Direction.INBOUND, null), line.reports(),
                line.fallback(), new Leg.Owner() {
                });
        act(() -> {
            live.add(leg);
            leg.ring(null);
            leg.go(Hook.post(line.voiceUrl()));
        });
        return leg.phone();
    }

    /** Time passes, and brings what it brings. */
    public void pass(Duration time) {
        passTo(now.plus(time));
    }

    /** Does what the service asked for by REST since, and what is due. */
    public void settle() {
        pass(Duration.ZERO);
    }

    /** Calls that have not ended, oldest first. */
    public List<PracticeCall> calls() {
        return live.stream().map(Leg::phone).toList();
    }

    /** The telephone that rings at a number, SIP address or {@code client:NAME}; empty if none does. */
    public Optional<PracticeCall> ringing(String endpoint) {
        return live.stream().filter(leg -> leg.rings() && leg.to().equals(endpoint)).map(Leg::phone).findFirst();
    }

    /** What went wrong so far, in order. */
    public List<Trouble> troubles() {
        return read(library::troubles);
    }

    /** Makes a queue hold no more than so many callers. */
    public void limitQueue(String name, int most) {
        queueNamed(name).size(most);
    }

    PhoneLine line() {
        return line;
    }

    Courier courier() {
        return courier;
    }

    Library library() {
        return library;
    }

    Instant now() {
        return now;
    }

    String sid(String prefix) {
        return prefix + ids.generate().toString().replace("-", "");
    }

    /** Does something at once, after all that was due before. */
    void act(Runnable deed) {
        lock.lock();
        try {
            // Whoever acts while a webhook is on its way, acts in the middle of something.
            if (lock.getHoldCount() > 1) {
                deed.run();
                return;
            }
            run(now);
            deed.run();
            run(now);
        } finally {
            lock.unlock();
        }
    }

    void passTo(Instant time) {
        lock.lock();
        try {
            if (lock.getHoldCount() > 1)
                throw new IllegalStateException("Time stands still while a webhook is on its way");
            run(time);
        } finally {
            lock.unlock();
        }
    }

    <T> T read(Supplier<T> what) {
        lock.lock();
        try {
            return what.get();
        } finally {
            lock.unlock();
        }
    }

    /** Notes what the service asks for. */
    void ask(Runnable deed) {
        asked.add(deed);
    }

    /** Another end for a call that dials; it rings when it is told to. */
    Leg dialled(Leg parent, String from, String to, StatusReports reports, Leg.Owner owner) {
        var leg = new Leg(this, route(from, to, Route.Direction.OUTBOUND_DIAL, parent.sid()), reports, null, owner);
        live.add(leg);
        return leg;
    }

    /** A call that the service asked for; it rings next. */
    Leg placed(String from, String to, StatusReports reports, @Nullable Hook fallback, Duration patience,
            Leg.Owner owner) {
        var leg = new Leg(this, route(from, to, Route.Direction.OUTBOUND_API, null), reports, fallback, owner);
        live.add(leg);
        ask(() -> leg.ring(patience));
        return leg;
    }

    void over(Leg leg) {
        live.remove(leg);
        past.addFirst(leg);
        if (past.size() > REMEMBERED)
            past.removeLast();
    }

    Optional<Leg> leg(String sid) {
        return Stream.concat(live.stream(), past.stream()).filter(leg -> leg.sid().equals(sid)).findFirst();
    }

    WaitingQueue queueNamed(String name) {
        return queues.computeIfAbsent(name, made -> new WaitingQueue(made, sid("QU"), now));
    }

    Optional<WaitingQueue> queue(String sid) {
        return queues.values().stream().filter(queue -> queue.sid().equals(sid)).findFirst();
    }

    Optional<WaitingQueue> queueOf(Leg leg) {
        return queues.values().stream()
                .filter(queue -> queue.members().stream().anyMatch(member -> member.call().equals(leg))).findFirst();
    }

    Room roomNamed(String name) {
        return rooms.computeIfAbsent(name, made -> new Room());
    }

    private Route route(String from, String to, Route.Direction direction, @Nullable String parent) {
        return new Route(line.accountSid(), sid("CA"), from, to, direction, parent);
    }

    private void run(Instant wanted) {
        var clocked = clock.instant();
        var until = wanted.isAfter(clocked) ? wanted : clocked;
        var last = now;
        for (int steps = 0;; steps++) {
            for (var deed = asked.poll(); deed != null; deed = asked.poll())
                deed.run();
            var next = live.stream().filter(leg -> leg.due().filter(due -> !due.isAfter(until)).isPresent())
                    .min(Comparator.comparing(leg -> leg.due().orElseThrow()));
            if (next.isEmpty())
                break;
            var due = next.get().due().orElseThrow();
            if (due.isAfter(last)) {
                steps = 0;
                now = due;
                last = due;
            }
            if (steps > MOST_STEPS_IN_NO_TIME)
                throw new IllegalStateException("Calls go round in circles");
            next.get().timeUp();
        }
        now = until;
    }
}
