package org.makesafe.ivr.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Dial: rings numbers, SIP addresses or clients, all at once, and connects the caller to the first that answers, who may hear a word
 * first. Source: Twilio, TwiML Dial.
 */
final class Dialling implements Activity {
    private static final int TIMEOUT = 30;
    private static final int LONGEST = 14400;

    private final Player player;
    private final Verb dial;
    private final List<Leg> legs = new ArrayList<>();
    private Instant due;
    private @Nullable Leg taken;
    private @Nullable Instant connected;
    private boolean over;

    Dialling(Player player, Verb dial) {
        this.player = player;
        this.dial = dial;
        this.due = player.call().now();
    }

    @Override
    public void start() {
        var patience = Duration.ofSeconds(dial.number("timeout", TIMEOUT));
        due = player.call().now().plus(patience);
        var nouns = dial.nested().isEmpty()
                ? List.of(new Verb("Number", Map.of(), dial.text(), List.of()))
                : dial.nested();
        for (var noun : nouns)
            legs.add(ring(noun.name().equals("Client") ? "client:" + noun.text() : noun.text(), noun));
        legs.forEach(leg -> leg.ring(patience));
    }

    @Override
    public Optional<Instant> due() {
        return Optional.of(due);
    }

    @Override
    public void timeUp() {
        finish(connected == null ? "no-answer" : "completed", CallStatus.NO_ANSWER);
    }

    @Override
    public void key(char key) {
        if (key == '*' && connected != null && dial.flag("hangupOnStar", false))
            finish("completed", CallStatus.COMPLETED);
    }

    @Override
    public void speech(String words) {
        if (taken != null && connected != null)
            taken.hear(words);
    }

    @Override
    public boolean connected() {
        return connected != null;
    }

    @Override
    public void stop(Stop why) {
        String status = connected == null ? "canceled" : "completed";
        end(CallStatus.CANCELED);
        if (why == Stop.HUNG_UP)
            player.tell(dial, result(status));
    }

    private Leg ring(String endpoint, Verb noun) {
        var call = player.call();
        var whisper = noun.has("url")
                ? Optional.of(player.address(noun.word("url", ""), noun.method()))
                : Optional.<Hook>empty();
        var callback = noun.has("statusCallback")
                ? player.address(noun.word("statusCallback", ""), noun.word("statusCallbackMethod", "POST"))
                : null;
        var reports = new StatusReports(callback,
                List.of(noun.word("statusCallbackEvent", "completed").split(" ")));
        return call.network().dialled(call, dial.word("callerId", call.from()), endpoint, reports, new Other(whisper));
    }

    /** What happens at the other end. */
    private final class Other implements Leg.Owner {
        private final Optional<Hook> whisper;

        Other(Optional<Hook> whisper) {
            this.whisper = whisper;
        }

        @Override
        public void answered(Leg leg) {
            answeredBy(leg, whisper);
        }

        @Override
        public boolean connected() {
            return Dialling.this.connected();
        }

        @Override
        public void heard(String words) {
            if (connected())
                player.call().hear(words);
        }

        @Override
        public void ended(Leg leg) {
            endedBy(leg);
        }
    }

    private void answeredBy(Leg leg, Optional<Hook> whisper) {
        taken = leg;
        legs.stream().filter(other -> other != leg).toList().forEach(other -> other.end(CallStatus.CANCELED));
        // The time to ring is over; what is whispered takes as long as it takes.
        due = player.call().now().plusSeconds(dial.number("timeLimit", LONGEST));
        whisper.ifPresentOrElse(hook -> leg.whisper(hook, Map.of(), this::connect), this::connect);
    }

    private void connect() {
        connected = player.call().now();
        player.call().answered();
    }

    private void endedBy(Leg leg) {
        if (over)
            return;
        if (leg == taken)
            finish("completed", CallStatus.COMPLETED);
        else if (taken == null && legs.stream().allMatch(other -> other.status().over()))
            finish(leg.status().word(), CallStatus.CANCELED);
    }

    private void finish(String status, CallStatus rest) {
        var result = result(status);
        end(rest);
        player.act(dial, result);
    }

    private void end(CallStatus ringing) {
        over = true;
        legs.forEach(leg -> leg.end(leg.status() == CallStatus.RINGING ? ringing : CallStatus.COMPLETED));
    }

    private Map<String, String> result(String status) {
        var leg = taken == null ? legs.getLast() : taken;
        var more = new LinkedHashMap<String, String>();
        more.put("DialCallStatus", status);
        more.put("DialCallSid", leg.sid());
        more.put("DialBridged", Boolean.toString(connected != null));
        if (connected != null)
            more.put("DialCallDuration",
                    Long.toString(Duration.between(connected, player.call().now()).toSeconds()));
        return more;
    }
}
