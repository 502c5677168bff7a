package org.makesafe.ivr.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Dial with a Conference. Its status callbacks and the number of participants are not played. Source: Twilio, TwiML Conference. */
final class Conferring implements Activity, Player.Ending {
    private final Player player;
    private final Verb dial;
    private final Verb noun;
    private final Room room;
    private final Player waiting;
    private final Instant since;

    Conferring(Player player, Verb dial, Verb noun) {
        this.player = player;
        this.dial = dial;
        this.noun = noun;
        this.room = player.call().network().roomNamed(noun.text());
        this.waiting = new Player(player.call(), Part.WAIT, this);
        this.since = player.call().now();
    }

    Leg call() {
        return player.call();
    }

    boolean begins() {
        return noun.flag("startConferenceOnEnter", true);
    }

    boolean ends() {
        return noun.flag("endConferenceOnExit", false);
    }

    @Override
    public void start() {
        room.join(this);
        if (!room.meets())
            ranOut();
    }

    @Override
    public Optional<Instant> due() {
        return waiting.now().flatMap(Activity::due);
    }

    @Override
    public void timeUp() {
        waiting.now().ifPresent(Activity::timeUp);
    }

    @Override
    public void speech(String words) {
        if (!noun.flag("muted", false))
            room.say(this, words);
    }

    @Override
    public void key(char key) {
        if (key == '*' && dial.flag("hangupOnStar", false))
            closed();
    }

    @Override
    public boolean connected() {
        return room.meets();
    }

    @Override
    public void stop(Stop why) {
        waiting.stop(why);
        room.leave(this);
        if (why == Stop.HUNG_UP)
            player.tell(dial, result());
    }

    @Override
    public void ranOut() {
        if (!noun.word("waitUrl", "").isEmpty())
            waiting.go(player.address(noun.word("waitUrl", ""), noun.word("waitMethod", "POST")), Map.of());
    }

    /** Nothing to hear is no reason to leave. */
    @Override
    public void failed() {
        waiting.stop(Stop.MOVED);
    }

    void meet() {
        waiting.stop(Stop.MOVED);
    }

    /** The conference is over, for this caller at least. */
    void closed() {
        waiting.stop(Stop.MOVED);
        room.leave(this);
        player.act(dial, result());
    }

    private Map<String, String> result() {
        var more = new LinkedHashMap<String, String>();
        more.put("DialCallStatus", "answered");
        more.put("DialCallDuration", Long.toString(Duration.between(since, call().now()).toSeconds()));
        return more;
    }
}
