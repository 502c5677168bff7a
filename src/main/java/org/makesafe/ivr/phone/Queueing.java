package org.makesafe.ivr.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Enqueue: waits in a queue and hears what {@code waitUrl} says, again and again. The action learns how the waiting ended: at once where
 * the caller left, hung up or was moved by REST, and after the conversation where somebody dialled the queue. Source: Twilio, TwiML
 * Enqueue.
 */
final class Queueing implements Activity, Player.Ending {
    private final Player player;
    private final Verb verb;
    private final WaitingQueue queue;
    private final Player waiting;
    private final Instant since;
    private @Nullable Collecting partner;

    Queueing(Player player, Verb verb) {
        this.player = player;
        this.verb = verb;
        this.queue = player.call().network().queueNamed(verb.text());
        this.waiting = new Player(player.call(), Part.WAIT, this);
        this.since = player.call().now();
    }

    Leg call() {
        return player.call();
    }

    WaitingQueue queue() {
        return queue;
    }

    Duration waited(Instant now) {
        return Duration.between(since, now);
    }

    @Override
    public void start() {
        if (!queue.join(this)) {
            player.act(verb, Map.of("QueueResult", "queue-full"));
            return;
        }
        var collector = queue.nextCollector();
        if (collector.isPresent() && queue.remove(this))
            collector.get().take(this);
        else
            hearAdvice();
    }

    @Override
    public Optional<Instant> due() {
        return current().flatMap(Activity::due);
    }

    @Override
    public void timeUp() {
        current().ifPresent(Activity::timeUp);
    }

    @Override
    public void key(char key) {
        current().ifPresent(activity -> activity.key(key));
    }

    @Override
    public void speech(String words) {
        if (partner != null)
            partner.call().hear(words);
        else
            current().ifPresent(activity -> activity.speech(words));
    }

    @Override
    public Optional<Asked> asked() {
        return current().flatMap(Activity::asked);
    }

    @Override
    public boolean talks() {
        return current().map(Activity::talks).orElse(false);
    }

    @Override
    public boolean connected() {
        return partner != null && partner.connected();
    }

    @Override
    public void stop(Stop why) {
        waiting.stop(why);
        queue.remove(this);
        var other = partner;
        partner = null;
        String moved = other == null ? "redirected" : "redirected-from-bridged";
        player.tell(verb, result(why == Stop.MOVED ? moved : other == null ? "hangup" : "bridged"));
        if (other != null)
            other.partnerLeft();
    }

    /** The advice comes round for ever. */
    @Override
    public void ranOut() {
        hearAdvice();
    }

    @Override
    public void left() {
        leave("leave");
    }

    @Override
    public void failed() {
        leave("error");
    }

    /** Somebody dialled the queue and gets this caller, who may hear a word first. */
    void taken(Collecting by, Optional<Hook> whisper) {
        waiting.stop(Stop.MOVED);
        partner = by;
        if (whisper.isEmpty()) {
            by.connect();
            return;
        }
        var told = new LinkedHashMap<String, String>();
        told.put("QueueSid", queue.sid());
        told.put("QueueTime", seconds(waited(call().now())));
        told.put("DequeueingCallSid", by.call().sid());
        call().whisper(whisper.get(), told, by::connect);
    }

    /** The conversation is over at the other end. */
    void partnerLeft() {
        partner = null;
        player.act(verb, result("bridged"));
    }

    private void leave(String how) {
        queue.remove(this);
        player.act(verb, result(how));
    }

    private void hearAdvice() {
        if (verb.word("waitUrl", "").isEmpty())
            return;
        var now = call().now();
        var told = new LinkedHashMap<String, String>();
        told.put("QueueSid", queue.sid());
        told.put("QueuePosition", Integer.toString(queue.members().indexOf(this) + 1));
        told.put("QueueTime", seconds(waited(now)));
        told.put("AvgQueueTime", seconds(queue.averageWait(now)));
        told.put("CurrentQueueSize", Integer.toString(queue.members().size()));
        told.put("MaxQueueSize", Integer.toString(queue.size()));
        waiting.go(player.address(verb.word("waitUrl", ""), verb.word("waitUrlMethod", "POST")), told);
    }

    private Map<String, String> result(String how) {
        return Map.of("QueueResult", how, "QueueSid", queue.sid(), "QueueTime", seconds(waited(call().now())));
    }

    private Optional<Activity> current() {
        return waiting.now();
    }

    private static String seconds(Duration time) {
        return Long.toString(time.toSeconds());
    }
}
