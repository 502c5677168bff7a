package org.makesafe.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.makesafe.call.Postgres;
import org.makesafe.ivr.Signature;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * How long webhooks take that come at a steady rate, whatever the service does, on a durable PostgreSQL. A service that has just started
 * gets fewer of them at first. Each is timed from when it was
 * due, so that one that waits for its turn counts as slow. Run by name; see {@code docs/measurements.md}.
 */
@Tag("measure")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "makesafe.twilio.auth-token=12345", "makesafe.twilio.public-base-url=https://101.example"})
class WebhookMeasurement {
    private static final int RATE = Integer.getInteger("measure.rate", 100);
    private static final int SECONDS = Integer.getInteger("measure.seconds", 60);
    private static final int WARM_UP = Integer.getInteger("measure.warm-up-seconds", 30);
    private static final int CALLERS = 200;
    private static final String BASE = "https://101.example";
    private static final List<String> KEYS = List.of("1", "2", "1", "07700900123", "1", "1");
    private static final Pattern STEP = Pattern
            .compile("(waitUrl=\"|<Redirect[^>]*>)https://101.example(/twilio/voice/step/[^\"<]+)");
    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        Postgres.use(settings, true);
    }

    /** One caller's next request. */
    private record Due(String sid, String path, Map<String, String> parameters, int step) {}

    @Test
    void webhooksAtASteadyRate() throws Exception {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            BlockingQueue<Due> ready = new LinkedBlockingQueue<>();
            for (int i = 0; i < CALLERS; i++) {
                ready.add(rings());
            }
            var times = new ConcurrentLinkedQueue<Long>();
            var failed = new AtomicInteger();
            long start = System.nanoTime();
            int warmUp = RATE * WARM_UP / 2;
            for (int i = 0; i < warmUp + RATE * SECONDS; i++) {
                long due = start + (long) (dueAfter(i, warmUp) * TimeUnit.SECONDS.toNanos(1));
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
                Due next = ready.take();
                boolean counts = i >= warmUp;
                pool.execute(() -> {
                    String answer = send(client, next);
                    if (counts) {
                        times.add(System.nanoTime() - due);
                        failed.addAndGet(answer == null ? 1 : 0);
                    }
                    ready.add(after(next, answer));
                });
            }
            pool.shutdown();
            pool.awaitTermination(1, TimeUnit.MINUTES);
            var sorted = times.stream().sorted().toList();
            System.out.printf(
                    "%n| webhooks/s | webhooks | p50 ms | p95 ms | p99 ms | max ms |%n|---|---|---|---|---|---|%n");
            System.out.printf("| %d | %d | %.1f | %.1f | %.1f | %.1f |%n%n", RATE, sorted.size(), at(sorted, 0.5),
                    at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
            assertThat(failed).as("webhooks that failed once the service was warm").hasValue(0);
        }
    }

    /** In seconds from the start: ever more of them while the service warms up, and then at a steady rate. */
    private static double dueAfter(int webhook, int warmUp) {
        return webhook < warmUp
                ? Math.sqrt(2.0 * WARM_UP * webhook / RATE)
                : WARM_UP + (webhook - warmUp) / (double) RATE;
    }

    private static Due rings() {
        String sid = "CA" + UUID.randomUUID().toString().replace("-", "");
        return new Due(sid, "/twilio/voice/incoming", Map.of("From", "anonymous"), 0);
    }

    /** Through all questions, three rounds of waiting, and the end; then somebody else rings. */
    private static Due after(Due done, @Nullable String answer) {
        var next = STEP.matcher(answer == null ? "" : answer);
        if (done.path().endsWith("/status")) {
            return rings();
        }
        if (done.step() == KEYS.size() + 4 || !next.find()) {
            return new Due(done.sid(), "/twilio/voice/status", Map.of("CallStatus", "completed", "SequenceNumber", "3"),
                    done.step() + 1);
        }
        Map<String, String> more = done.step() < KEYS.size()
                ? Map.of("Digits", KEYS.get(done.step()))
                : Map.of("QueueSid", "QU1", "QueuePosition", "1");
        return new Due(done.sid(), next.group(2), more, done.step() + 1);
    }

    /** The answer, empty to a report of the status; null where it was none, or the caller was put through to a person at once. */
    private @Nullable String send(HttpClient client, Due due) {
        var parameters = new LinkedHashMap<>(due.parameters());
        parameters.put("CallSid", due.sid());
        var signed = new LinkedHashMap<String, Collection<String>>();
        parameters.forEach((name, value) -> signed.put(name, List.of(value)));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + due.path()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", Signature.of("12345", BASE + due.path(), signed))
                .POST(BodyPublishers.ofString(parameters.entrySet().stream()
                        .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        var response = client.sendAsync(request, BodyHandlers.ofString()).join();
        boolean failed = response.statusCode() >= 300 || response.body().contains("putting you through to a person");
        return failed ? null : response.body();
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share))) / 1e6;
    }
}
