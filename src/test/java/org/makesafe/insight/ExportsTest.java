package org.makesafe.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makesafe.web.Browser;
import org.makesafe.web.DemoService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What leaves the service as a file: what is in it, who may take it, and that the audit log knows. */
@DemoService
class ExportsTest {
    private static final List<String> ALL = List.of("/records/export.csv", "/records/export.jsonl",
            "/insight/public.csv", "/insight/public.json", "/insight", "/insight/report", "/insight/report.pdf");
    private static final YearMonth MONTH = YearMonth.of(2021, 3);
    @LocalServerPort
    int port;
    @Autowired
    JdbcClient sql;
    @Autowired
    Counts counts;

    @Test
    void supervisorsTakeFilesAwayAndNobodyElse() {
        for (String role : List.of("handler", "author", "admin")) {
            try (var browser = Browser.signedIn(port, role)) {
                assertThat(ALL).allSatisfy(path -> assertThat(browser.get(path).statusCode()).as(role).isEqualTo(403));
            }
        }
        try (var supervisor = Browser.signedIn(port, "supervisor"); var stranger = new Browser(port)) {
            assertThat(ALL).allSatisfy(path -> assertThat(supervisor.get(path).statusCode()).isEqualTo(200));
            assertThat(ALL).allSatisfy(path -> assertThat(stranger.get(path).statusCode()).isEqualTo(302));
        }
    }

    @Test
    void whatCannotBeTakenIsRefusedWithItsCode() {
        try (var supervisor = Browser.signedIn(port, "supervisor")) {
            assertRefused(supervisor, "/records/export.csv?state=FLYING", "UNKNOWN_FILTER");
            assertRefused(supervisor, "/records/export.jsonl?search=" + new UUID(0, 9), "UNKNOWN_SEARCH");
            assertRefused(supervisor, "/insight/public.csv?month=March", "BAD_MONTH");
            assertRefused(supervisor, "/insight/public.json?month=2099-01", "MONTH_NOT_OVER");
        }
    }

    @Test
    void figuresForThePublicLeaveSmallNumbersOut() {
        counts.countNew(IntStream.range(0, 60).mapToObj(ExportsTest::facts).toList());
        try (var supervisor = Browser.signedIn(port, "supervisor")) {
            var lines = supervisor.get("/insight/public.csv?month=" + MONTH).body().lines().toList();
            assertThat(lines).contains("\"2021-03\",\"CALLS\",\"ALL\",\"60\"",
                    "\"2021-03\",\"SECTOR\",\"hotel\",\"40\"",
                    "\"2021-03\",\"SECTOR\",\"taxi\",\"[c]\"", "\"2021-03\",\"SECTOR\",\"sport\",\"[c]\"");
            assertThat(supervisor.get("/insight/public.json?month=" + MONTH).body()).contains("\"calls\":\"[c]\"");
            assertThat(supervisor.get("/insight/public.csv?month=2021-02").body().lines().toList())
                    .containsExactly("\"month\",\"what\",\"term\",\"calls\"", "\"2021-02\",\"CALLS\",\"ALL\",\"0\"");
            assertThat(sql.sql("select detail from audit_entry where action = 'GET /insight/public.csv'")
                    .query(String.class).list()).anyMatch(detail -> detail.endsWith("month: 2021-03"));
        }
    }

    private static CallFacts facts(int at) {
        SortedSet<Counted> counted = new TreeSet<>(List.of(new Counted(Dimension.STATE, "COMPLETED"),
                new Counted(Dimension.DANGER, "NONE"), new Counted(Dimension.GRADE, "PRIORITY"),
                new Counted(Dimension.CHANNEL, "DESK")));
        return new CallFacts(new UUID(77, at), 1, LocalDate.of(2021, 3, 1 + at % 28), "op-makesafe", 1,
                at < 40 ? "hotel" : at < 57 ? "taxi" : "sport", counted);
    }

    private static void assertRefused(Browser browser, String path, String code) {
        var reply = browser.get(path);
        assertThat(reply.statusCode()).as(path).isEqualTo(422);
        assertThat(reply.body()).startsWith(code + ": ");
    }
}
