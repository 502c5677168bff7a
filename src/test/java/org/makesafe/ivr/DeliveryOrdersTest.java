package org.makesafe.ivr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentHashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.UUID;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.Test;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.script.PublishedScript;
import org.makesafe.script.Script;

/**
 * Calls of callers who do anything, told over a network that repeats, delays and reorders what it says. Each seed makes one call; a
 * failure names it.
 */
@Execution(CONCURRENT)
class DeliveryOrdersTest {
    private static final int SEQUENCES = 10_000;
    private static final int STEPS_MAX = 8;
    private static final int CALLS = 20;
    private static final Script HANDLERS = PublishedScript.read();
    private static final Script IVR = PublishedScript.read("op-makesafe-ivr");
    private static final Pattern ADDRESS = Pattern
            .compile("(action|waitUrl|transcribeCallback|url)=\"https://101.example/twilio/voice/step/([^\"]+)\""
                    + "|<(Redirect)[^>]*>https://101.example/twilio/voice/step/([^<]+)<");
    private static final Pattern VERB = Pattern.compile("<([A-Z]\\w+)");
    private static final List<String> KEYS = List.of("0", "1", "2", "3", "5", "9", "#", "07700900123", "1234567", "");
    private static final List<String> WORDS = List.of("yes", "no", "op makesafe please", "a hotel", "er",
            "taxi or pub");
    private static final List<String> RESULTS = List.of("leave", "hangup", "queue-full", "error", "system-error",
            "redirected", "bridged", "something new");
    private static final List<String> STATUSES = List.of("queued", "initiated", "ringing", "in-progress", "answered");
    private static final List<String> ENDS = List.of("completed", "busy", "no-answer", "failed", "canceled");

    /** A request that was made, and the answer that it got. */
    private record Told(String step, Webhook hook, String answer) {}

    @Test
    void theSameRequestIsAnsweredAlikeAndACallEndsOnceInWhateverOrderItIsTold() {
        var clock = Clock.fixed(Instant.parse("2026-11-14T22:10:00Z"), ZoneOffset.UTC);
        Set<String> kinds = ConcurrentHashMap.newKeySet();
        // Each service has few calls, for it looks through all of them; services share nothing, so they take turns on every core.
        int deliveries = IntStream.range(0, SEQUENCES / CALLS).parallel().map(service -> calls(clock, service, kinds))
                .sum();
        assertThat(deliveries).as("requests told").isGreaterThan(SEQUENCES * 7);
        assertThat(kinds).as("what callers came across").contains("Gather", "Enqueue", "Leave", "Dial", "Record",
                "Hangup", "Redirect");
    }

    private static int calls(Clock clock, int number, Set<String> kinds) {
        var service = new SwitchboardInMemory(HANDLERS, IVR, clock,
                number % 2 == 0 ? Duration.ZERO : Duration.ofMinutes(10));
        return IntStream.range(0, CALLS).map(call -> new Caller(service, number * CALLS + call, kinds).call()).sum();
    }

    /** One caller, and the network between them and the service. */
    private static final class Caller {
        private final SwitchboardInMemory service;
        private final Random random;
        private final String sid;
        private final String name;
        private final Set<String> kinds;
        private final List<Told> told = new ArrayList<>();
        private final Set<String> statuses = new HashSet<>();
        private int deliveries;

        Caller(SwitchboardInMemory service, int seed, Set<String> kinds) {
            this.service = service;
            this.random = new Random(seed);
            this.sid = "CA" + seed;
            this.name = "call of seed " + seed;
            this.kinds = kinds;
        }

        int call() {
            maybe(0.1, this::early);
            String document = tell("", Map.of("From",
                    random.nextBoolean() ? "+447700900" + random.nextInt(100, 1000) : "anonymous"));
            for (int step = 0; step < STEPS_MAX && document.contains("/step/"); step++) {
                noise();
                document = next(document);
            }
            noise();
            end();
            noise();
            check();
            return deliveries;
        }

        private void early() {
            status(pick(STATUSES));
            maybe(0.2, () -> status(pick(ENDS)));
        }

        private String next(String document) {
            var addresses = new LinkedHashMap<String, String>();
            ADDRESS.matcher(document).results().forEach(found -> addresses.put(
                    found.group(1) == null ? found.group(3) : found.group(1),
                    found.group(2) == null ? found.group(4) : found.group(2)));
            if (document.contains("<Enqueue")) {
                return random.nextInt(4) == 0
                        ? tell(of(addresses, "action"), Map.of("QueueResult", pick(RESULTS), "QueueSid", "QU1"))
                        : tell(of(addresses, "waitUrl"), Map.of("QueueSid", "QU1", "QueuePosition", "1"));
            }
            if (document.contains("<Record") && random.nextBoolean()) {
                return tell(of(addresses, "action"), Map.of("RecordingSid", "RE1", "RecordingDuration",
                        Integer.toString(random.nextInt(6)), "Digits", pick(List.of("#", "hangup"))));
            }
            if (addresses.containsKey("action") && random.nextInt(4) > 0) {
                return tell(of(addresses, "action"), said(document));
            }
            return tell(of(addresses, addresses.containsKey("Redirect") ? "Redirect" : "action"), Map.of());
        }

        private Map<String, String> said(String document) {
            if (document.contains("<Dial")) {
                return Map.of("DialCallStatus", pick(ENDS));
            }
            return random.nextInt(3) == 0 && document.contains("speech")
                    ? Map.of("SpeechResult", pick(WORDS), "Confidence", "0.9")
                    : Map.of("Digits", pick(KEYS));
        }

        private static String of(Map<String, String> addresses, String kind) {
            return Objects.requireNonNull(addresses.get(kind), kind);
        }

        /** Whatever the network says besides: what it said before, and how the line stands, in any order. */
        private void noise() {
            maybe(0.4, () -> {
                Told again = told.get(random.nextInt(told.size()));
                assertThat(send(again.step(), again.hook())).as("%s: the same request again", name)
                        .isEqualTo(again.answer());
            });
            maybe(0.3, () -> status(pick(STATUSES)));
            maybe(0.02, () -> status("completed"));
        }

        private void end() {
            String last = pick(ENDS);
            status(last);
            maybe(0.5, () -> status(last));
        }

        private void status(String word) {
            String sequence = Integer.toString(random.nextInt(3));
            statuses.add(word + sequence);
            deliveries++;
            service.switchboard.status(null,
                    hook(Map.of("CallSid", sid, "CallStatus", word, "SequenceNumber", sequence)));
        }

        private String tell(String step, Map<String, String> more) {
            var parameters = new LinkedHashMap<>(more);
            parameters.put("CallSid", sid);
            var hook = hook(parameters);
            String answer = send(step, hook);
            VERB.matcher(answer).results().forEach(found -> kinds.add(found.group(1)));
            told.add(new Told(step, hook, answer));
            return answer;
        }

        private String send(String step, Webhook hook) {
            deliveries++;
            return step.isEmpty() ? service.switchboard.ringing(hook) : service.switchboard.step(step, hook);
        }

        private void check() {
            LineRow line = Objects.requireNonNull(service.lines.get(sid));
            UUID id = line.call().orElseThrow();
            Call call = service.calls.calls().find(id).orElseThrow().call();
            List<Entry> journal = service.calls.lists().journal(id, 0, 1000);
            assertThat(line.status().over()).as("%s: at its end", name).isTrue();
            assertThat(call.standing().state()).as("%s: state", name).isEqualTo(CallState.DROPPED);
            assertThat(service.calls.waiting().toRingBack()).as("%s: in a list", name)
                    .anyMatch(view -> view.call().id().equals(id));
            assertThat(Call.replay(id, journal)).as("%s: journal", name).isEqualTo(call);
            long drops = journal.stream().filter(entry -> entry.fact() instanceof Fact.Dropped).count();
            assertThat(drops).as("%s: dropped once for each time it rang", name).isEqualTo(rings(journal));
            assertThat(service.events.stream().filter(event -> event.startsWith(sid + " ")))
                    .as("%s: words of the network", name)
                    .hasSize(statuses.size());
        }

        private static long rings(List<Entry> journal) {
            return 1 + journal.stream()
                    .filter(entry -> entry.fact() instanceof org.makesafe.call.record.PhoneFact.CalledAgain).count();
        }

        private void maybe(double chance, Runnable what) {
            if (random.nextDouble() < chance) {
                what.run();
            }
        }

        private <T> T pick(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }
    }

    private static Webhook hook(Map<String, String> parameters) {
        var all = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, value) -> all.put(name, List.of(value)));
        return new Webhook("", all, null);
    }
}
