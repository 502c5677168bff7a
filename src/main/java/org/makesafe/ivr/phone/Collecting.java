package org.makesafe.ivr.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dial with a Queue: takes out whoever waits longest, or waits for somebody to come. Source: Twilio, TwiML Queue. */
final class Collecting implements Activity {
    private static final int TIMEOUT = 30;

    private final Player player;
    private final Verb dial;
    private final Verb noun;
    private final WaitingQueue queue;
    private final Instant until;
    private @Nullable Queueing partner;
    private Duration waited = Duration.ZERO;
    private @Nullable Instant connected;

    Collecting(Player player, Verb dial, Verb noun) {
        this.player = player;
        this.dial = dial;
        this.noun = noun;
        this.queue = player.call().network().queueNamed(noun.text());
        this.until = player.call().now().plusSeconds(dial.number("timeout", TIMEOUT));
    }

    Leg call() {
        return player.call();
    }

    @Override
    public void start() {
        queue.claim("Front").ifPresentOrElse(this::take, () -> queue.await(this));
    }

    @Override
    public Optional<Instant> due() {
        return partner == null ? Optional.of(until) : Optional.empty();
    }

    @Override
    public void timeUp() {
        queue.awaitNoMore(this);
        finish("no-answer", "queue-empty");
    }

    @Override
    public void speech(String words) {
        if (partner != null)
            partner.call().hear(words);
    }

    @Override
    public boolean connected() {
        return connected != null;
    }

    @Override
    public void stop(Stop why) {
        queue.awaitNoMore(this);
        var other = partner;
        partner = null;
        if (why == Stop.HUNG_UP)
            player.tell(dial, result(other == null ? "canceled" : "completed", other == null ? "hangup" : "bridged"));
        if (other != null)
            other.partnerLeft();
    }

    void take(Queueing member) {
        partner = member;
        waited = member.waited(call().now());
        member.taken(this, Optional.of(noun).filter(queueNoun -> queueNoun.has("url"))
                .map(queueNoun -> player.address(queueNoun.word("url", ""), queueNoun.method())));
    }

    void connect() {
        connected = call().now();
    }

    /** The caller hung up, or was moved. */
    void partnerLeft() {
        partner = null;
        finish("completed", "bridged");
    }

    private void finish(String status, String result) {
        player.act(dial, result(status, result));
    }

    private Map<String, String> result(String status, String result) {
        var more = new LinkedHashMap<String, String>();
        more.put("DialCallStatus", status);
        more.put("DequeueResult", result);
        more.put("DequeuedCallQueueTime", Long.toString(waited.toSeconds()));
        if (connected != null)
            more.put("DequeuedCallDuration", Long.toString(Duration.between(connected, call().now()).toSeconds()));
        return more;
    }
}
