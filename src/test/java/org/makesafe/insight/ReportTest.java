package org.makesafe.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.makesafe.api.Door;
import org.makesafe.web.Browser;
import org.makesafe.web.DemoService;
import org.makesafe.web.Pdf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The report of a month, as a page and as a file, against what the database counts. */
@DemoService
class ReportTest {
    private static final String JUNE = "2022-06";
    @LocalServerPort
    int port;
    @Autowired
    JdbcClient sql;
    @Autowired
    Counts counts;
    @Autowired
    CountUpkeep upkeep;
    @Autowired
    Clock clock;

    @Test
    void aMonthStandsBesideTheMonthBeforeInWordsAndNumbers() {
        twoMonths();
        try (var supervisor = Browser.signedIn(port, "supervisor")) {
            var page = supervisor.page("/insight/report?month=" + JUNE);
            assertThat(page.select("h1").text()).isEqualTo("Report for June 2022");
            assertThat(page.select("main").text()).doesNotContain("not over", "??", "%");
            assertThat(page.select("main ul").getFirst().select("li").eachText()).containsExactly(
                    "60 calls, 20 more than in May 2022.",
                    "From the first ring to a handler: 30 of 60 calls within the target of 30 s. In May 2022: 20 of 40.",
                    "From the handler's first moment to the danger decision: 60 of 60 calls within the target of 60 s."
                            + " In May 2022: 40 of 40.",
                    "Calls that were compliant or better by their quality score: 24 of 48. In May 2022: 16 of 32.",
                    "Advice missing at the end of a call: 20 times, 6 more than in May 2022.",
                    "Callers who left and reached nobody: 15, 5 more than in May 2022.");
            for (String heading : List.of("CHANNEL", "STATE", "DANGER", "GRADE", "LEFT")) {
                assertThat(numbers(page, heading.toLowerCase(Locale.ROOT))).as(heading)
                        .isEqualTo(counted("term", "dimension = '" + heading + "' and sector = '*'"));
            }
            assertThat(numbers(page, "sector")).isEqualTo(counted("sector", "dimension = 'STATE' and sector <> '*'"));
            assertThat(numbers(page, "signs"))
                    .isEqualTo(counted("term", "dimension = 'INDICATOR' and sector = '*'"));
            assertThat(numbers(page, "missing"))
                    .isEqualTo(counted("term", "dimension = 'ADVICE' and term like '%:MISSING' and sector = '*'"));
            assertThat(numbers(page, "given"))
                    .isEqualTo(counted("term", "dimension = 'ADVICE' and term like '%:GIVEN' and sector = '*'"));
            assertQuality(page);
            assertThat(page.select("#sector tbody tr").eachText()).contains("Taxi or private hire 24 8 16 more");
            assertThat(page.select("#answered tbody tr").eachText()).contains("30 s 30 of 60 20 of 40",
                    "60 s 60 of 60 40 of 40");
        }
    }

    /** Shares are of the calls that have a score, and each is what the database counts. */
    private void assertQuality(Document page) {
        assertThat(page.select("#bands tbody tr").eachText()).containsExactlyInAnyOrder("Compliant 24 of 48 16 of 32",
                "Low compliance 24 of 48 16 of 32");
        assertThat(page.select("#deviations tbody tr").eachText())
                .containsExactly("Major: question never asked 24 of 48 16 of 32");
        assertThat(page.select("#compliance tbody tr").eachText())
                .containsExactly("Operation Makesafe, version 1 12 of 24 16 of 32",
                        "Operation Makesafe, version 2 12 of 24 0 of 0");
        assertThat(page.select("#bands > p").text()).startsWith("48 of 60 calls of the month have a score.");
        for (String heading : List.of("BAND", "DEVIATION")) {
            assertThat(numbers(page, heading.equals("BAND") ? "bands" : "deviations")).as(heading).isEqualTo(
                    counted("term", "dimension = '" + heading + "' and sector = '*'").stream().map(counts -> {
                        var both = counts.split(" ");
                        return both[0] + " of 48 " + both[1] + " of 32";
                    }).sorted().toList());
        }
    }

    @Test
    void theFileHoldsAllThatThePageHoldsAndTheAuditLogHasBoth() {
        twoMonths();
        try (var supervisor = Browser.signedIn(port, "supervisor")) {
            var page = supervisor.page("/insight/report?month=" + JUNE);
            assertThat(supervisor.page("/insight").select("a[href=/insight/report]")).hasSize(1);
            var reply = supervisor.file(page.select("a:contains(as a PDF)").attr("href"));
            var pdf = Pdf.of(reply);
            assertThat(reply.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"makesafe-report-2022-06.pdf\"");
            assertThat(reply.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            page.select("main form, main nav, main svg, .app-no-print").remove();
            assertThat(page.select("main").select("h1, h2, p, li, th, td").eachText()).hasSizeGreaterThan(100)
                    .allSatisfy(text -> assertThat(pdf.says(text)).as(text).isTrue());
            assertThat(pdf.title()).isEqualTo("Report for June 2022 – Makesafe");
            assertThat(pdf.about()).startsWith("Calls of one month");
            assertThat(pdf.language()).isEqualTo("en");
            assertThat(pdf.tagged()).isTrue();
            assertThat(pdf.pages()).hasSizeBetween(2, 8).allSatisfy(one -> assertThat(one).contains("June 2022",
                    "not an official police product", "by supervisor.", "of " + pdf.pages().size()));
            assertThat(pdf.bytes()).isLessThan(200_000);
            for (String what : List.of("report", "report.pdf")) {
                assertThat(sql.sql("select detail from audit_entry where action = ? and who = 'supervisor'")
                        .param("GET /insight/" + what).query(String.class).list())
                        .contains("calls: 60, month: " + JUNE);
            }
        }
    }

    @Test
    void theMonthInProgressSaysSoAndCountsTheCallsThereAre() {
        Door.of(port, "handler").open();
        upkeep.catchUp(Instant.EPOCH);
        LocalDate today = LocalDate.ofInstant(clock.instant(), CountedCalls.FORCE.zone());
        var first = today.withDayOfMonth(1).atStartOfDay(CountedCalls.FORCE.zone()).toOffsetDateTime();
        try (var supervisor = Browser.signedIn(port, "supervisor")) {
            var page = supervisor.page("/insight/report?month=" + YearMonth.from(today));
            var states = sql.sql("select count(*) as calls from call_record where not practice and opened_at >= ?"
                    + " group by state").param(first).query(Long.class).list();
            assertThat(page.select("#state tbody tr td:eq(1)").eachText().stream().map(Long::valueOf)
                    .filter(calls -> calls > 0)).containsExactlyInAnyOrderElementsOf(states);
            assertThat(page.select(".govuk-inset-text").text()).contains("This month is not over", "1–");
        }
    }

    @Test
    void aMonthThatCannotBeReportedOnIsRefusedWithItsCode() {
        try (var supervisor = Browser.signedIn(port, "supervisor")) {
            Map.of("June", "BAD_MONTH", "0001-01", "BAD_MONTH", "2026-13", "BAD_MONTH", "2999-01", "MONTH_NOT_BEGUN")
                    .forEach((month, code) -> {
                        var file = supervisor.get("/insight/report.pdf?month=" + month);
                        assertThat(file.statusCode()).as(month).isEqualTo(422);
                        assertThat(file.body()).startsWith(code + ": ");
                        var page = supervisor.get("/insight/report?month=" + month);
                        assertThat(page.statusCode()).as(month).isEqualTo(422);
                        assertThat(Jsoup.parse(page.body()).select(".govuk-error-summary a[href=#month]").text())
                                .isEqualTo(file.body().substring(code.length() + 2));
                    });
            assertThat(supervisor.get("/insight/report").statusCode()).as("the last month that is over")
                    .isEqualTo(200);
        }
    }

    /** This month's number and the one before, of each row of a table. */
    private static List<String> numbers(Document page, String figure) {
        return page.select("#" + figure + " tbody tr").stream()
                .map(row -> row.select("td").get(0).text() + " " + row.select("td").get(1).text()).sorted().toList();
    }

    private List<String> counted(String by, String where) {
        return sql.sql("""
                select sum(case when taken_on >= date '2022-06-01' then calls else 0 end) as calls,
                    sum(case when taken_on < date '2022-06-01' then calls else 0 end) as earlier
                from insight_day where taken_on between date '2022-05-01' and date '2022-06-30' and %s
                group by %s having sum(calls) > 0""".formatted(where, by))
                .query((row, _) -> row.getLong("calls") + " " + row.getLong("earlier")).list().stream().sorted()
                .toList();
    }

    private void twoMonths() {
        IntStream.range(0, 100).mapToObj(ReportTest::facts).forEach(counts::count);
    }

    /** Forty calls in May, then sixty in June. */
    private static CallFacts facts(int at) {
        boolean june = at >= 40;
        SortedSet<Counted> counted = new TreeSet<>(List.of(
                new Counted(Dimension.STATE, at % 5 == 0 ? "DROPPED" : "COMPLETED"),
                new Counted(Dimension.DANGER, at % 10 == 0 ? "CONFIRMED" : "NONE"),
                new Counted(Dimension.GRADE, "PRIORITY"),
                new Counted(Dimension.CHANNEL, at % 4 == 0 ? "DESK" : "TELEPHONE"),
                new Counted(Dimension.ANSWERED, at % 2 == 0 ? "0030" : "0060"),
                new Counted(Dimension.DECIDED, "0020"),
                new Counted(Dimension.INDICATOR, "signs-hotel/cash"),
                new Counted(Dimension.ADVICE, at % 3 == 0 ? "A10:MISSING" : "A10:GIVEN")));
        if (at % 5 != 0) {
            boolean well = at % 2 == 0;
            counted.add(new Counted(Dimension.BAND, well ? "COMPLIANT" : "LOW"));
            if (!well) {
                counted.add(new Counted(Dimension.DEVIATION, "MAJOR:NEVER_ASKED"));
            }
        }
        if (at % 4 == 1) {
            counted.add(new Counted(Dimension.LEFT, "QUEUE"));
        }
        return new CallFacts(new UUID(78, at), 1, LocalDate.of(2022, june ? 6 : 5, 1 + at % 28), "op-makesafe",
                at >= 70 ? 2 : 1, at % 5 < (june ? 2 : 1) ? "taxi" : "hotel", counted);
    }
}
