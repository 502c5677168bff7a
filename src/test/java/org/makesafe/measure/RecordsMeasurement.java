package org.makesafe.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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

/**
 * How long the generator takes to fill a PostgreSQL, and how long supervisors' pages take over it: searches of each kind and the page of
 * counts, whole pages over HTTP by one client. Run by name; see {@code docs/measurements.md}.
 */
@Tag("measure")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "makesafe.ivr.enabled=false")
class RecordsMeasurement {
    private static final int RECORDS = Integer.getInteger("measure.records", 100_000);
    private static final int TIMES = Integer.getInteger("measure.times", 100);
    private static final int WARM_UP = 20;
    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient sql;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        String url = ((BaseDataSource) Postgres.source()).getURL();
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        long start = System.nanoTime();
        assertThat(CommandLineTools.run(out, out, "generate", "--records", "" + RECORDS, "--months", "24", "--database",
                url + (url.contains("?") ? "&" : "?") + "user=postgres")).isZero();
        out.printf("%n%,d records made in %d s%n", RECORDS, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        settings.add("spring.datasource.url", () -> url);
        settings.add("spring.datasource.username", () -> "postgres");
        settings.add("spring.datasource.password", () -> "");
    }

    @Test
    void pagesOfSupervisors() throws Exception {
        sql.sql("analyze").update();
        try (var supervisor = Browser.signedIn(port, "supervisor")) {
            System.out.printf("%n| page | p50 ms | p95 ms | max ms |%n|---|---|---|---|%n");
            for (Map.Entry<String, Callable<Integer>> page : pages(supervisor).entrySet()) {
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

    private Map<String, Callable<Integer>> pages(Browser supervisor) {
        var pages = new LinkedHashMap<String, Callable<Integer>>();
        String reference = sql.sql("select max(reference) from record_index").query(String.class).single();
        for (String query : List.of("", "reference=" + reference, "state=DROPPED", "danger=CONFIRMED",
                "grade=IMMEDIATE",
                "script=op-makesafe:1", "handler=made-up-07", "missing=A10", "sector=hotel",
                "from=2026-01-01&to=2026-01-31",
                "state=COMPLETED&danger=OVERRIDDEN&missing=A05")) {
            pages.put("records?" + query.replace(reference, "one"),
                    () -> supervisor.get("/records?" + query).statusCode());
        }
        for (Map<String, String> form : List.of(Map.of("number", "01632 960144"), Map.of("plate", "ZZ12 ABC"),
                Map.of("premises", "harbour hotel"), Map.of("place", "Mockford"), Map.of("person", "red parka"),
                Map.of("text", "lift colleague"), Map.of("text", "unheardof"))) {
            String address = supervisor.submit("/records", "/records", form).headers().firstValue("Location")
                    .orElseThrow();
            pages.put("records by " + form,
                    () -> supervisor.get(address.replaceAll("^https?://[^/]+", "")).statusCode());
        }
        pages.put("insight", () -> supervisor.get("/insight").statusCode());
        pages.put("insight, a year", () -> supervisor.get("/insight?from=2025-11-26&to=2026-11-25").statusCode());
        pages.put("insight, a year of hotels",
                () -> supervisor.get("/insight?from=2025-11-26&to=2026-11-25&sector=hotel").statusCode());
        return pages;
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share))) / 1e6;
    }
}
