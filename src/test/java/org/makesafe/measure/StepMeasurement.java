package org.makesafe.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.makesafe.api.Caller;
import org.makesafe.api.Door;
import org.makesafe.call.Postgres;
import org.makesafe.web.Browser;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * How long an answer takes over HTTP until it is committed on a durable PostgreSQL and the next question is there. Run by name; see
 * {@code docs/measurements.md}.
 */
@Tag("measure")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StepMeasurement {
    private static final int STEPS = Integer.getInteger("measure.steps", 3000);
    private static final int WARM_UP = Integer.getInteger("measure.warm-up", 2000);
    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        Postgres.use(settings, true);
    }

    /** Takes so many steps and tells how long each took, in nanoseconds. */
    private interface Talk {
        List<Long> talk(int steps);
    }

    @Test
    void answersOverTheApi() throws Exception {
        report("API", this::talk);
    }

    /** The form as htmx sends it, with the session's cookie and token; the reply is the rendered page of the next question. */
    @Test
    void answersAtTheDesk() throws Exception {
        report("desk", this::talkAtTheDesk);
    }

    private void report(String door, Talk talk) throws Exception {
        run(talk, 2, WARM_UP);
        var report = new ArrayList<String>();
        report.add(door);
        report.add("| clients | steps | p50 ms | p95 ms | p99 ms | max ms | steps/s |");
        report.add("|---|---|---|---|---|---|---|");
        for (int clients : new int[]{ 1, 2, 8}) {
            long began = System.nanoTime();
            List<Long> times = run(talk, clients, STEPS);
            double seconds = (System.nanoTime() - began) / 1e9;
            report.add("| %d | %d | %.1f | %.1f | %.1f | %.1f | %.0f |".formatted(clients, times.size(),
                    at(times, 0.50), at(times, 0.95), at(times, 0.99), at(times, 1), times.size() / seconds));
        }
        System.out.println(report.stream().collect(Collectors.joining("\n", "\n", "\n")));
    }

    private static List<Long> run(Talk talk, int clients, int steps) throws Exception {
        try (var pool = Executors.newFixedThreadPool(clients)) {
            var work = IntStream.range(0, clients).<Callable<List<Long>>>mapToObj(_ -> () -> talk.talk(steps / clients))
                    .toList();
            var times = new ArrayList<Long>();
            for (var done : pool.invokeAll(work)) {
                times.addAll(done.get());
            }
            return times.stream().sorted().toList();
        }
    }

    private List<Long> talkAtTheDesk(int steps) {
        try (var browser = Browser.signedIn(port, "handler")) {
            return new DeskTalk(browser).talk(steps);
        }
    }

    private List<Long> talk(int steps) {
        Door door = Door.of(port, "handler");
        var times = new ArrayList<Long>();
        while (times.size() < steps) {
            String call = door.open();
            JsonNode view = door.get(call).json();
            while (!view.get("question").isNull() && times.size() < steps) {
                JsonNode question = view.get("question");
                String path = call + "/answers/" + question.get("id").asString() + "?item="
                        + question.get("item").asInt();
                String body = Caller.TAXI.answer(question);
                long began = System.nanoTime();
                Door.Reply reply = door.put(path, body, "Idempotency-Key", "s" + times.size());
                times.add(System.nanoTime() - began);
                if (reply.status() != 200) {
                    throw new IllegalStateException(reply.toString());
                }
                view = reply.json();
            }
        }
        return times;
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share))) / 1e6;
    }
}
