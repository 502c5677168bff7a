package org.makesafe.ivr.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A queue of callers; the first to come is the first in it. Whoever takes a caller out, nobody else gets. */
final class WaitingQueue {
    /** Source: Twilio, TwiML Enqueue. */
    private static final int USUAL_SIZE = 1000;

    private final String name;
    private final String sid;
    private final Instant created;
    private final List<Queueing> members = new CopyOnWriteArrayList<>();
    private final Deque<Collecting> collectors = new ArrayDeque<>();
    private volatile int size = USUAL_SIZE;

    WaitingQueue(String name, String sid, Instant created) {
        this.name = name;
        this.sid = sid;
        this.created = created;
    }

    String name() {
        return name;
    }

    String sid() {
        return sid;
    }

    Instant created() {
        return created;
    }

    int size() {
        return size;
    }

    void size(int most) {
        size = most;
    }

    List<Queueing> members() {
        return List.copyOf(members);
    }

    /** How long those who wait now have waited on average. */
    Duration averageWait(Instant now) {
        return Duration.ofSeconds(
                (long) members.stream().mapToLong(member -> member.waited(now).toSeconds()).average().orElse(0));
    }

    /** False if there is no room. */
    boolean join(Queueing member) {
        return members.size() < size && members.add(member);
    }

    /** Takes somebody out; false if somebody else did before. */
    boolean remove(Queueing member) {
        return members.remove(member);
    }

    /** Takes out the caller of that call, or whoever is in {@code Front}. */
    Optional<Queueing> claim(String callSid) {
        return members.stream()
                .filter(member -> callSid.equals("Front") || member.call().sid().equals(callSid))
                .findFirst().filter(this::remove);
    }

    /** Who dialled an empty queue waits for its first caller. */
    void await(Collecting collector) {
        collectors.add(collector);
    }

    void awaitNoMore(Collecting collector) {
        collectors.remove(collector);
    }

    Optional<Collecting> nextCollector() {
        return Optional.ofNullable(collectors.poll());
    }
}
