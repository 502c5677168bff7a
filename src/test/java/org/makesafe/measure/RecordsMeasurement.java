package org.makesafe.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.makesafe.api.Caller;
import org.makesafe.api.Door;
import org.makesafe.call.Postgres;
import org.makesafe.cli.CommandLineTools;
import org.makesafe.web.Browser;
import org.postgresql.ds.common.BaseDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * How long the generator takes to fill a PostgreSQL, and how long pages take over it: searches of each kind, the board, a call that repeats
 * others, and the page of counts; whole pages over HTTP by one client. Run by name; see {@code docs/measurements.md}.
 */
@Tag("measure")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = { "makesafe.ivr.enabled=false",
        "makesafe.scores.scoring=false", "makesafe.review.upkeep=false"})
class RecordsMeasurement {
    private static final int RECORDS = Integer.getInteger("measure.records", 100_000);
    private static final int TIMES = Integer.getInteger("measure.times", 100);
    private static final int WARM_UP = 20;
    private static final int OPEN = Integer.getInteger("measure.open", 200);
    private static final String PAGE = System.getProperty("measure.page", "");
    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient sql;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        String filled = System.getProperty("measure.database");
        String url = filled == null ? filled() : filled;
        settings.add("spring.datasource.url", () -> url);
        settings.add("spring.datasource.username", () -> "postgres");
        settings.add("spring.datasource.password", () -> "");
    }

    private static String filled() {
        String url = ((BaseDataSource) Postgres.source()).getURL();
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        long start = System.nanoTime();
        assertThat(CommandLineTools.run(out, out, "generate", "--records", "" + RECORDS, "--months", "24", "--database",
                url + (url.contains("?") ? "&" : "?") + "user=postgres")).isZero();
        out.printf("%n%,d records made in %d s%n", RECORDS, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        return url;
    }

    @Test
    void pagesOfSupervisors() throws Exception {
        String call = openCalls();
        sql.sql("analyze").update();
        try (var supervisor = Browser.signedIn(port, "supervisor");
                var handler = Browser.signedIn(port, "handler")) {
            System.out.printf("%n| page | p50 ms | p95 ms | max ms |%n|---|---|---|---|%n");
            for (Map.Entry<String, Callable<Integer>> page : pages(supervisor, handler, call)
                    .entrySet()) {
                if (!page.getKey().contains(PAGE)) {
                    continue;
                }
                var times = new ArrayList<Long>();
                for (int i = 0; i < WARM_UP + TIMES; i++) {
                    long start = System.nanoTime();
                    assertThat(page.getValue().call()).as(page.getKey()).isEqualTo(200);
                    if (i >= WARM_UP) {
                        times.add(System.nanoTime() - start);
                    }
                }
                times.sort(null);
                System.out.printf("| %s | %.1f | %.1f | %.1f |%n", page.getKey(), at(times, 0.5), at(times, 0.95),
                        at(times, 1));
            }
        }
    }

    /** Has calls in progress on the board, and gives the path of one whose caller speaks of what others spoke of. */
    private String openCalls() {
        Door door = Door.of(port, "handler");
        for (int i = 1; i < OPEN; i++) {
            door.put(door.open() + "/answers/can-talk", "{\"value\":\"can-talk\"}");
        }
        var known = new Caller(Map.of("can-talk", "\"can-talk\"", "callback-number", "\"01632 960144\"", "where",
                "{\"premises\":\"Harbour Hotel 7\",\"town\":\"Mockford\"}", "still-there", "\"here-now\"", "sector",
                "\"hotel\""));
        String call = door.open();
        JsonNode view = door.get(call).json();
        for (int step = 0; step < 60 && !view.get("question").isNull(); step++) {
            JsonNode question = view.get("question");
            var reply = door.put(call + "/answers/" + question.get("id").asString() + "?item="
                    + question.get("item").asInt(), known.answer(question), "Idempotency-Key", "s" + step);
            assertThat(reply.status()).as("%s", reply).isEqualTo(200);
            view = reply.json();
        }
        return call.replace("/api/v1", "");
    }

    private Map<String, Callable<Integer>> pages(Browser supervisor, Browser handler, String call) {
        var pages = new LinkedHashMap<String, Callable<Integer>>();
        String reference = text("select max(reference) from record_index where reference like 'GENERATED%'");
        String middle = text("select max(number) / 2 from record_index");
        for (String query : List.of("", "after=" + middle, "reference=" + reference, "state=DROPPED",
                "danger=CONFIRMED", "danger=OVERRIDDEN", "grade=IMMEDIATE", "script=op-makesafe",
                "script=op-makesafe:1", "handler=made-up-07", "sector=hotel", "sector=sport",
                "flag=" + mark("FLAG", "asc"), "flag=" + mark("FLAG", "desc"), "indicator=" + mark("INDICATOR", "asc"),
                "indicator=" + mark("INDICATOR", "desc"), "missing=" + mark("ADVICE_MISSING", "asc"),
                "missing=" + mark("ADVICE_MISSING", "desc"), "from=2026-01-01&to=2026-01-31", "to=2024-12-31",
                "review=AWAITING_REVIEW", "from=2025-03-01&to=2025-03-31&sector=sport&grade=IMMEDIATE&after=" + middle,
                "handler=made-up-07&danger=OVERRIDDEN&state=DROPPED",
                "sector=sport&indicator=" + mark("INDICATOR", "asc") + "&missing=" + mark("ADVICE_MISSING", "asc"),
                "state=COMPLETED&danger=OVERRIDDEN&missing=" + mark("ADVICE_MISSING", "asc"))) {
            pages.put("records?" + query, () -> supervisor.get("/records?" + query.replace("/", "%2F")).statusCode());
        }
        for (Map<String, String> form : List.of(Map.of("number", "01632 960144"),
                Map.of("plate", mark("PLATE", "desc")),
                Map.of("premises", "harbour hotel"), Map.of("premises", "harbour hotel 7"), Map.of("place", "Mockford"),
                Map.of("place", "harbour hotel 7 mockford"), Map.of("person", "red parka"), Map.of("text", "colleague"),
                Map.of("text", "lift colleague"), Map.of("text", "lift colleague parka mockford"),
                Map.of("text", "unheardof"), Map.of("text", "parka", "from", "2025-03-01", "to", "2025-03-31"),
                Map.of("text", "parka", "sector", "sport", "handler", "made-up-07"),
                Map.of("place", "Mockford", "person", "parka", "sector", "sport"),
                Map.of("number", "01632 960144", "handler", "made-up-07"))) {
            String address = supervisor.submit("/records", "/records", form).headers().firstValue("Location")
                    .orElseThrow().replaceAll("^https?://[^/]+", "");
            pages.put("records by " + new TreeMap<>(form), () -> supervisor.get(address).statusCode());
        }
        String record = text("select cast(max(call_id::text) as text) from journal_entry where number > 60");
        pages.put("the record of a made-up call", () -> supervisor.get("/calls/" + record + "/record").statusCode());
        pages.put("a call in progress that repeats others", () -> handler.get(call).statusCode());
        pages.put("board, %d calls open".formatted(OPEN), () -> supervisor.get("/board").statusCode());
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        pages.put("insight", () -> supervisor.get("/insight").statusCode());
        for (String sector : List.of("", "&sector=hotel")) {
            String year = "from=%s&to=%s%s".formatted(today.minusYears(1).plusDays(1), today, sector);
            pages.put("insight, a year" + sector, () -> supervisor.get("/insight?" + year).statusCode());
        }
        return pages;
    }

    /** The term of a kind that the fewest or most records have. */
    private String mark(String kind, String order) {
        return text("select term from record_mark where kind = '" + kind + "' group by term order by count(*) " + order
                + ", term fetch first 1 rows only");
    }

    private String text(String query) {
        return sql.sql(query).query(String.class).single();
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share))) / 1e6;
    }
}
