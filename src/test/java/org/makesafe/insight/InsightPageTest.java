package org.makesafe.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.makesafe.api.Door;
import org.makesafe.quality.Band;
import org.makesafe.review.score.Scores;
import org.makesafe.web.Browser;
import org.makesafe.web.CountedStatements;
import org.makesafe.web.DemoService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of counts, against what the database says of the calls themselves. */
@DemoService
class InsightPageTest {
    @LocalServerPort
    int port;
    @Autowired
    CountUpkeep upkeep;
    @Autowired
    Scores scores;
    @Autowired
    JdbcClient sql;
    @Autowired
    CountedStatements statements;
    @Autowired
    Clock clock;

    @Test
    void chartsAndTablesShowWhatTheDatabaseCounts() {
        calls();
        upkeep.catchUp(Instant.EPOCH);
        String today = LocalDate.ofInstant(clock.instant(), CountedCalls.FORCE.zone()).toString();
        try (var supervisor = Browser.signedIn(port, "supervisor")) {
            var page = supervisor.page("/insight?from=2026-01-01&to=" + today);
            Map<String, Long> states = sql.sql("select state, count(*) as calls from call_record where not practice"
                    + " and opened_at >= timestamp with time zone '2026-01-01 00:00:00+00:00' group by state")
                    .query((row, _) -> Map.entry(row.getString("state"), row.getLong("calls"))).list().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            var shown = page.select("#state tbody tr").stream().collect(Collectors
                    .toMap(row -> row.select("th").text(), row -> Long.valueOf(row.select("td").text())));
            assertThat(shown.values()).containsExactlyInAnyOrderElementsOf(states.values());
            assertThat(page.select("svg[role=img]")).hasSizeGreaterThan(5)
                    .allSatisfy(svg -> assertThat(svg.select("title, desc")).hasSize(2));
            assertThat(page.select("details table")).hasSameSizeAs(page.select("svg"));
            assertThat(page.text()).doesNotContain("??");
        }
    }

    @Test
    void callsAreCountedByTheScoresThatAreKept() {
        var door = Door.of(port, "handler");
        String call = door.open();
        door.put(call + "/answers/still-there", "{\"value\": \"here-now\"}");
        door.put(call + "/answers/where", "{\"value\": {\"premises\": \"Gull House\"}}");
        door.post(call + "/end", "{\"as\": \"DROPPED\", \"reason\": \"Cut off.\"}");
        var _ = scores.rescore();
        upkeep.catchUp(Instant.EPOCH);
        String today = LocalDate.ofInstant(clock.instant(), CountedCalls.FORCE.zone()).toString();
        try (var supervisor = Browser.signedIn(port, "supervisor")) {
            var page = supervisor.page("/insight?from=2026-01-01&to=" + today);
            var bands = sql
                    .sql("select band, count(*) as calls from call_score s join call_record c on c.id = s.call_id"
                            + " and c.version = s.call_version and c.ended_at is not null where not s.practice and c.opened_at >="
                            + " timestamp with time zone '2026-01-01 00:00:00+00:00' group by band")
                    .query((row, _) -> Band.valueOf(row.getString("band")).words() + " " + row.getLong("calls")).list();
            assertThat(bands).isNotEmpty();
            assertThat(page.select("#bands tbody tr").eachText()).containsExactlyInAnyOrderElementsOf(bands);
            assertThat(page.select("#deviations tbody tr").eachText())
                    .anyMatch(line -> line.startsWith("Major: urgent question never asked "));
        }
    }

    @Test
    void aPageTakesFiveStatementsOfCountsHoweverManyCallsThereAre() {
        try (var supervisor = Browser.signedIn(port, "supervisor")) {
            supervisor.page("/insight");
            statements.clear();
            supervisor.page("/insight");
            long few = statements.sent();
            calls();
            upkeep.catchUp(Instant.EPOCH);
            statements.clear();
            supervisor.page("/insight");
            assertThat(statements.sent()).isEqualTo(few).isLessThan(15);
        }
    }

    @Test
    void aPeriodThatCannotBeReadIsRefusedWithItsCode() {
        try (var supervisor = Browser.signedIn(port, "supervisor")) {
            for (var wrong : Map.of("from=yesterday", "whole dates", "from=2026-02-02&to=2026-02-01", "not before",
                    "from=2020-01-01&to=2026-01-01", "a year at most", "sector=A%20b", "from the list").entrySet()) {
                var reply = supervisor.get("/insight?" + wrong.getKey());
                assertThat(reply.statusCode()).as("%s", wrong).isEqualTo(422);
                assertThat(Jsoup.parse(reply.body()).select(".govuk-error-summary").text()).contains(wrong.getValue());
            }
        }
    }

    private void calls() {
        var door = Door.of(port, "handler");
        assertThat(
                door.put(door.open() + "/answers/sector", "{\"value\": \"hotel\", \"status\": \"ANSWERED\"}").status())
                .isEqualTo(200);
        door.open();
    }
}
