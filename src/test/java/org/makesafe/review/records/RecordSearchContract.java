package org.makesafe.review.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.makesafe.call.record.CallLine;
import org.makesafe.review.records.Condition.Column;
import org.makesafe.review.records.GeneratedRecords.Row;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must hold of searches on every database: among {@value #RECORDS} made-up records each search finds what reading through all of
 * them would find, and so every database finds the same.
 */
abstract class RecordSearchContract {
    static final int RECORDS = 100_000;
    private static final int PAGE = 50;
    private static final Instant SPRING = Instant.parse("2026-03-29T01:00:00Z");
    private static final Map<Condition, Predicate<Row>> CRITERIA = criteria();
    private final List<Row> rows;
    final RecordSearch search;
    final JdbcClient sql;

    /** With the made-up records, which are written once for a database. */
    RecordSearchContract(Filled filled) {
        rows = filled.rows();
        sql = JdbcClient.create(filled.source());
        search = new RecordSearch(sql, filled.source());
    }

    /** A database with all that is in it. */
    record Filled(DataSource source, List<Row> rows) {
        static Filled of(DataSource source, String vendor) {
            Flyway.configure().dataSource(source).locations("classpath:db/migration", "classpath:db/" + vendor).load()
                    .migrate();
            var rows = GeneratedRecords.rows(RECORDS, 5);
            try {
                GeneratedRecords.write(rows, source);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            JdbcClient.create(source).sql("analyze").update();
            return new Filled(source, rows);
        }
    }

    @Test
    void everyCriterionAloneFindsWhatReadingThroughAllOfThemFinds() {
        CRITERIA.keySet().forEach(condition -> {
            List<Long> expected = expected(List.of(condition), PAGE);
            assertThat(expected).as("%s", condition).isNotEmpty();
            assertThat(firstPage(List.of(condition))).as("%s", condition).containsExactlyElementsOf(expected);
        });
    }

    @Test
    void criteriaTogetherFindWhatAllOfThemHoldOf() {
        var all = everyCondition();
        int found = 0;
        for (int i = 0; i < all.size(); i++) {
            for (int step = 1; step <= 2; step++) {
                var both = List.of(all.get(i), all.get((i + 3 * step) % all.size()));
                List<Long> expected = expected(both, PAGE);
                assertThat(firstPage(both)).as("%s", both).containsExactlyElementsOf(expected);
                found += expected.isEmpty() ? 0 : 1;
            }
        }
        assertThat(found).as("pairs that find something").isGreaterThan(all.size() / 2);
        var several = Stream.of(MarkKind.PLACE, MarkKind.FLAG).<Condition>map(kind -> all.stream()
                .filter(c -> c instanceof Condition.Marked marked && marked.kind() == kind).findFirst().orElseThrow())
                .collect(Collectors.toCollection(ArrayList::new));
        several.addAll(List.of(new Condition.Says("cafe"), new Condition.Is(Column.STATE, "DROPPED")));
        assertThat(firstPage(several)).containsExactlyElementsOf(expected(several, PAGE));
    }

    @Test
    void pagesAreWholeAndHaveNothingTwice() {
        Condition handler = new Condition.Is(Column.HANDLER, "officer7");
        for (List<Condition> conditions : List.of(List.of(marked(MarkKind.PLACE, "town7")), List.of(handler),
                List.of(new Condition.Says("cafe"), handler), List.of(new Condition.Before(SPRING), handler))) {
            var seen = new ArrayList<Long>();
            List<CallLine> page = search.find(conditions, null, PAGE);
            while (!page.isEmpty()) {
                page.forEach(line -> seen.add(line.number()));
                page = search.find(conditions, page.getLast().number(), seen.size() > 500 ? 10_000 : PAGE);
            }
            assertThat(seen).as("%s", conditions).hasSizeGreaterThan(PAGE)
                    .containsExactlyElementsOf(expected(conditions, RECORDS));
        }
    }

    @Test
    void aNumberIsFoundUnderWhicheverKeyItsDigestWasMade() {
        var keys = new Condition.Marked(MarkKind.NUMBER, List.of("digest of another key", "digest77"));
        assertThat(firstPage(List.of(keys))).isNotEmpty()
                .isEqualTo(firstPage(List.of(marked(MarkKind.NUMBER, "digest77"))));
    }

    @Test
    void practiceCallsAreNeverFound() {
        var all = search.find(List.of(), null, 1000);
        var practice = rows.stream().filter(Row::practice).map(Row::number).collect(Collectors.toSet());
        assertThat(practice).hasSizeGreaterThan(1000);
        assertThat(all).hasSize(1000).noneMatch(line -> practice.contains(line.number()));
        long one = practice.iterator().next();
        assertThat(firstPage(List.of(new Condition.Is(Column.REFERENCE, "MS-26-%07d".formatted(one))))).isEmpty();
    }

    @Test
    void aRecordComesBackWithWhatListsShow() {
        Row row = rows.get(1233);
        CallLine line = search.find(List.of(new Condition.Is(Column.REFERENCE, row.reference())), null, 2).getFirst();
        assertThat(List.of(line.id(), line.number(), line.reference(), line.state().name(), line.danger().name(),
                String.valueOf(line.grade()), line.handler(), line.openedAt()))
                .isEqualTo(List.of(row.id(), row.number(), row.reference(), row.state(), row.danger(),
                        String.valueOf(row.grade()), row.handler(), row.opened()));
        assertThat(line.endedAt()).isNull();
    }

    private List<Long> firstPage(List<Condition> conditions) {
        return search.find(conditions, null, PAGE).stream().map(CallLine::number).toList();
    }

    private List<Long> expected(List<Condition> conditions, int most) {
        Predicate<Row> holds = conditions.stream().map(RecordSearchContract::holds).reduce(Predicate::and)
                .orElseThrow();
        boolean dated = conditions.stream().anyMatch(c -> c instanceof Condition.From || c instanceof Condition.Before);
        Stream<Row> found = rows.reversed().stream().filter(row -> !row.practice()).filter(holds);
        Stream<Row> ordered = dated ? found.sorted(Comparator.comparing(Row::opened).reversed()) : found;
        return ordered.map(Row::number).limit(most).toList();
    }

    static List<Condition> everyCondition() {
        return List.copyOf(CRITERIA.keySet());
    }

    private static Predicate<Row> holds(Condition condition) {
        return Objects.requireNonNull(CRITERIA.get(condition));
    }

    private static Map<Condition, Predicate<Row>> criteria() {
        var all = new LinkedHashMap<Condition, Predicate<Row>>();
        all.put(new Condition.Is(Column.REFERENCE, "MS-26-0001234"), row -> row.number() == 1234);
        all.put(new Condition.Is(Column.STATE, "DROPPED"), row -> row.state().equals("DROPPED"));
        all.put(new Condition.Is(Column.DANGER, "CONFIRMED"), row -> row.danger().equals("CONFIRMED"));
        all.put(new Condition.Is(Column.GRADE, "IMMEDIATE"), row -> "IMMEDIATE".equals(row.grade()));
        all.put(new Condition.Is(Column.SCRIPT_NUMBER, 3), row -> row.script() == 3);
        all.put(new Condition.Is(Column.HANDLER, "officer7"), row -> row.handler().equals("officer7"));
        all.put(new Condition.Is(Column.SECTOR, "taxi"), row -> row.sector().equals("taxi"));
        all.put(new Condition.From(SPRING.plus(Duration.ofDays(2))),
                row -> !row.opened().isBefore(SPRING.plus(Duration.ofDays(2))));
        all.put(new Condition.Before(SPRING), row -> row.opened().isBefore(SPRING));
        for (Mark mark : List.of(new Mark(MarkKind.PLACE, "town7"), new Mark(MarkKind.PREMISES, "inn12"),
                new Mark(MarkKind.PERSON, "straße"), new Mark(MarkKind.FLAG, "A3"), new Mark(MarkKind.INDICATOR, "A4"),
                new Mark(MarkKind.ADVICE_MISSING, "A5"), new Mark(MarkKind.NUMBER, "digest77"),
                new Mark(MarkKind.PLATE, "AB12C8"))) {
            all.put(marked(mark.kind(), mark.term()), row -> row.marks().contains(mark));
        }
        for (String word : List.of("cafe", "привет", "房间", "0012", "1e5", "v1", "unusual77")) {
            all.put(new Condition.Says(word), row -> row.words().contains(word));
        }
        return all;
    }

    private static Condition marked(MarkKind kind, String term) {
        return new Condition.Marked(kind, List.of(term));
    }
}
