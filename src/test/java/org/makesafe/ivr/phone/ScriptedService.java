package org.makesafe.ivr.phone;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A service that answers each path with what a test wrote for it, and remembers what it was asked. */
final class ScriptedService implements Delivery {
    static final String CALLER = "+447700900123";
    static final String NUMBER = "+441632960101";
    static final String BASE = "https://makesafe.example";
    static final String TOKEN = "12345";

    private final Map<String, Delivery> answers = new HashMap<>();
    private final List<NetworkRequest> received = new ArrayList<>();
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    /** The path answers with these verbs. */
    ScriptedService on(String path, String verbs) {
        return on(path, webhook -> Reply.twiml("<Response>" + verbs + "</Response>"));
    }

    ScriptedService on(String path, Delivery answer) {
        answers.put(path, answer);
        return this;
    }

    @Override
    public Reply send(NetworkRequest webhook) throws IOException {
        received.add(webhook);
        return Objects.requireNonNull(answers.getOrDefault(webhook.url().getPath(), any -> Reply.empty(204)))
                .send(webhook);
    }

    List<NetworkRequest> received(String path) {
        return received.stream().filter(webhook -> webhook.url().getPath().equals(path)).toList();
    }

    /** The only request of this path. */
    NetworkRequest only(String path) {
        var all = received(path);
        if (all.size() != 1)
            throw new AssertionError(path + " was asked " + all.size() + " times");
        return all.getFirst();
    }

    /** What a parameter said, each time this path was asked. */
    List<String> said(String path, String parameter) {
        return received(path).stream().map(webhook -> webhook.parameter(parameter)).toList();
    }

    PhoneLine line() {
        return new PhoneLine("AC0123456789abcdef0123456789abcdef", NUMBER, BASE + "/voice", BASE + "/fallback",
                BASE + "/status", List.of("ringing", "answered", "completed"), BASE + "/phone/api");
    }

    PhoneNetwork network() {
        return network(line(), true);
    }

    PhoneNetwork network(PhoneLine line, boolean strict) {
        return new PhoneNetwork(line, this, Signer.with(TOKEN), ids,
                Clock.fixed(Instant.parse("2026-03-02T21:00:00Z"), ZoneOffset.UTC), strict);
    }

    /** A caller dials a network of their own. */
    PracticeCall dialled() {
        return network().dial(CALLER);
    }

    static List<String> words(PracticeCall call) {
        return call.heard().stream().map(Heard::words).toList();
    }
}
