package org.makesafe.ivr;

import com.fasterxml.uuid.Generators;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.makesafe.call.FromLine;
import org.makesafe.call.PhoneCalls;
import org.makesafe.call.Waiting;
import org.makesafe.call.record.Line;
import org.makesafe.call.record.PhoneFact;
import org.makesafe.ivr.phone.Delivery;
import org.makesafe.ivr.phone.Heard;
import org.makesafe.ivr.phone.PhoneLine;
import org.makesafe.ivr.phone.PhoneNetwork;
import org.makesafe.ivr.phone.PracticeCall;
import org.makesafe.ivr.phone.Reply;
import org.makesafe.ivr.phone.NetworkRequest;
import org.makesafe.ivr.phone.TrialDelivery;

/** Callers on a network that speaks to the service under test over HTTP, as strictly as Twilio documents it. */
final class Callers implements Delivery {
    static final String NUMBER = "+441632960101";
    private static final AtomicInteger NUMBERS = new AtomicInteger(600);
    private final Delivery http = Delivery.overHttp();
    private final List<Integer> ports;
    private final List<NetworkRequest> sent = new ArrayList<>();
    final PhoneNetwork network;

    /** On a network that asks one instance after another. */
    Callers(Integer... ports) {
        this.ports = List.of(ports);
        String base = IvrService.BASE + "/twilio/voice";
        var line = new PhoneLine("AC00000000000000000000000000000001", NUMBER, base + "/incoming", null,
                base + "/status", List.of("ringing", "answered", "completed"), "http://localhost:9");
        network = new PhoneNetwork(line, this,
                (url, form) -> Signature.of(IvrService.TOKEN, url, parameters(form)),
                Generators.timeBasedEpochGenerator(),
                Clock.fixed(Instant.parse("2026-11-14T22:10:00Z"), ZoneOffset.UTC), true);
    }

    /** The public address is not this machine's, so what is signed for it is carried here. */
    @Override
    public Reply send(NetworkRequest webhook) throws IOException {
        sent.add(webhook);
        var to = URI.create(webhook.url().toString().replace(IvrService.BASE,
                "http://localhost:" + ports.get(sent.size() % ports.size())));
        return TrialDelivery.explicit(http.send(new NetworkRequest(to, webhook.method(), webhook.form(),
                webhook.headers(), webhook.attempt(), webhook.connect(), webhook.read())));
    }

    List<NetworkRequest> sent() {
        return sent;
    }

    PracticeCall dial() {
        // Each caller has a number that no other test rings from, so that nobody is taken for somebody who was cut off.
        return network.dial("+447700900" + NUMBERS.getAndIncrement());
    }

    static List<String> words(PracticeCall call) {
        return call.heard().stream().map(Heard::words).toList();
    }

    /** Whoever waits from other tests hangs up. */
    static void nobodyWaits(Waiting waiting, PhoneCalls phone) {
        waiting.all().forEach(view -> phone.heard(view.call().id(),
                Objects.requireNonNull(view.call().phoned()).on(), UUID.randomUUID().toString(),
                new FromLine(List.of(new PhoneFact.LineChanged(Line.ENDED, null)), null, null, "Hung up.")));
    }

    void wait(Duration time) {
        network.pass(time);
    }

    private static Map<String, java.util.Collection<String>> parameters(List<Map.Entry<String, String>> form) {
        var all = new java.util.LinkedHashMap<String, java.util.Collection<String>>();
        form.forEach(parameter -> all.computeIfAbsent(parameter.getKey(), _ -> new ArrayList<>())
                .add(parameter.getValue()));
        return all;
    }
}
