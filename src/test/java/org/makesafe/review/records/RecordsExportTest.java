package org.makesafe.review.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.makesafe.api.Door;
import org.makesafe.web.Browser;
import org.makesafe.web.DemoService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a search finds, as a file. */
@DemoService
class RecordsExportTest {
    @LocalServerPort
    int port;
    @Autowired
    JdbcClient sql;
    @Autowired
    IndexUpkeep upkeep;
    @Autowired
    RecordSearch search;

    @Test
    void recordsThatASearchFindsAreAFileOfThemAndTheAuditLogKnows() {
        String reference = open();
        try (var supervisor = Browser.signedIn(port, "supervisor")) {
            String filter = "?reference=" + reference;
            var csv = supervisor.get("/records/export.csv" + filter);
            assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
            assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("records.csv");
            assertThat(csv.body().lines()).hasSize(2).last().asString().startsWith("\"" + reference + "\",");
            assertThat(supervisor.get("/records/export.jsonl" + filter).body().lines()).singleElement().asString()
                    .contains("\"reference\":\"" + reference + "\"", "\"state\":\"OPEN\"");
            assertThat(sql.sql("select detail from audit_entry where action = 'GET /records/export.csv'")
                    .query(String.class).list()).contains("rows: 1, filter: reference=" + reference);
            assertThat(supervisor.page("/records" + filter).select("a[href='/records/export.csv" + filter + "']"))
                    .hasSize(1);
        }
    }

    @Test
    void recordsAreCountedNoFurtherThanTheLimit() {
        open();
        open();
        assertThat(search.count(List.of(), 1)).isEqualTo(1);
        assertThat(search.count(List.of(), 100_000)).isGreaterThan(1);
    }

    private String open() {
        String reference = Door.of(port, "handler").post("/api/v1/calls", null).json().path("reference").asString();
        upkeep.catchUp(Instant.EPOCH);
        return reference;
    }
}
