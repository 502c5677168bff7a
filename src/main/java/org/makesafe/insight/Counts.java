package org.makesafe.insight;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.makesafe.call.record.Reached;
import org.makesafe.quality.Score;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the counts. What a call was counted under is kept with it: when its facts change, the old ones are taken out and the new ones
 * put in, in one transaction. The same facts again change nothing, and older ones are left aside.
 */
@Component
@Transactional
class Counts {
    /** Rises whenever a call would be counted, or scored, otherwise than before, so that all are counted again. */
    static final int MADE_BY = 100 * Score.VERSION + 2;
    /** Stands for all sectors together. */
    static final String ALL = "*";
    private static final int BATCH = 500;
    private static final String KEY = "sector = ? and taken_on = ? and dimension = ? and term = ? and script_id = ? and script_number = ?";
    private final JdbcClient sql;
    private final JdbcTemplate batches;

    Counts(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /** Counts a call as it is now. */
    void count(CallFacts facts) {
        sql.sql("insert into insight_call (call_id, call_version, made_by, taken_on, script_id, script_number, sector, counted)"
                + " values (?, -1, ?, ?, ?, ?, ?, '') on conflict do nothing").param(facts.call()).param(MADE_BY)
                .param(facts.day()).param(facts.script()).param(facts.number()).param(facts.sector())
                .update();
        CallFacts before = sql.sql("select * from insight_call where call_id = ? for update").param(facts.call())
                .query(Counts::facts).single();
        if (before.version() > facts.version()) {
            // Another instance was quicker, and knows a later step.
            return;
        }
        sql.sql("update insight_call set call_version = ?, made_by = ?, taken_on = ?, script_id = ?, script_number = ?,"
                + " sector = ?, counted = ? where call_id = ?").param(facts.version()).param(MADE_BY)
                .param(facts.day()).param(facts.script()).param(facts.number()).param(facts.sector())
                .param(text(facts)).param(facts.call()).update();
        var changes = new TreeMap<Cell, Long>();
        cells(before, -1, changes);
        cells(facts, 1, changes);
        change(changes);
    }

    /** Counts calls that were never counted, many at once. */
    void countNew(Collection<CallFacts> all) {
        batches.batchUpdate(
                "insert into insight_call (call_id, call_version, made_by, taken_on, script_id, script_number,"
                        + " sector, counted) values (?, ?, ?, ?, ?, ?, ?, ?)",
                all, BATCH, (row, facts) -> {
                    row.setObject(1, facts.call());
                    row.setInt(2, facts.version());
                    row.setInt(3, MADE_BY);
                    row.setObject(4, facts.day());
                    row.setString(5, facts.script());
                    row.setInt(6, facts.number());
                    row.setString(7, facts.sector());
                    row.setString(8, text(facts));
                });
        var changes = new HashMap<Cell, Long>();
        all.forEach(facts -> cells(facts, 1, changes));
        Set<LocalDate> days = counted(changes.keySet());
        var fresh = changes.entrySet().stream().filter(cell -> !days.contains(cell.getKey().day()))
                .sorted(Map.Entry.comparingByKey()).toList();
        batches.batchUpdate(
                "insert into insight_day (sector, taken_on, dimension, term, script_id, script_number, calls)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                fresh, BATCH, (row, cell) -> {
                    key(row, 1, cell.getKey());
                    row.setLong(7, cell.getValue());
                });
        changes.keySet().removeIf(cell -> !days.contains(cell.day()));
        change(new TreeMap<>(changes));
    }

    /** The days of some cells of which anything is counted already. */
    private Set<LocalDate> counted(Set<Cell> cells) {
        var days = cells.stream().map(Cell::day).collect(Collectors.toCollection(TreeSet::new));
        return days.isEmpty()
                ? days
                : new HashSet<>(sql
                        .sql("select distinct taken_on from insight_day where sector = ? and taken_on between ? and ?")
                        .param(ALL).param(days.getFirst()).param(days.getLast()).query(LocalDate.class).list());
    }

    /** Those of some calls that are not counted as they are. A practice call stays among them, as it is never counted. */
    @Transactional(readOnly = true)
    List<UUID> behind(List<Reached> calls) {
        var has = new HashMap<UUID, Integer>();
        sql.sql("select call_id, call_version from insight_call where call_id in (:calls) and made_by = :by")
                .param("calls", calls.stream().map(Reached::call).toList()).param("by", MADE_BY).query(row -> {
                    has.put(row.getObject("call_id", UUID.class), row.getInt("call_version"));
                });
        return calls.stream().filter(call -> !Integer.valueOf(call.version()).equals(has.get(call.call())))
                .map(Reached::call).toList();
    }

    /** Throws all counts away. */
    void clear() {
        sql.sql("delete from insight_day").update();
        sql.sql("delete from insight_call").update();
    }

    private void change(SortedMap<Cell, Long> changes) {
        changes.values().removeIf(by -> by == 0);
        // In the order of their keys, so that two calls counted at once never wait for each other in a ring.
        var cells = List.copyOf(changes.entrySet());
        batches.batchUpdate(
                "insert into insight_day (sector, taken_on, dimension, term, script_id, script_number, calls)"
                        + " values (?, ?, ?, ?, ?, ?, 0) on conflict do nothing",
                cells, BATCH, (row, cell) -> key(row, 1, cell.getKey()));
        batches.batchUpdate("update insight_day set calls = calls + ? where " + KEY, cells, BATCH, (row, cell) -> {
            row.setLong(1, cell.getValue());
            key(row, 2, cell.getKey());
        });
    }

    private static void cells(CallFacts facts, long by, Map<Cell, Long> changes) {
        for (String sector : List.of(ALL, facts.sector())) {
            facts.counted().forEach(counted -> changes.merge(
                    new Cell(sector, facts.day(), counted, facts.script(), facts.number()), by, Long::sum));
        }
    }

    private static void key(PreparedStatement row, int at, Cell cell) throws SQLException {
        row.setString(at, cell.sector());
        row.setObject(at + 1, cell.day());
        row.setString(at + 2, cell.counted().dimension().name());
        row.setString(at + 3, cell.counted().term());
        row.setString(at + 4, cell.script());
        row.setInt(at + 5, cell.number());
    }

    private static String text(CallFacts facts) {
        return facts.counted().stream().map(Counted::toString).collect(Collectors.joining("\n"));
    }

    private static CallFacts facts(ResultSet row, int number) throws SQLException {
        var counted = row.getString("counted").lines().map(Counted::parse)
                .collect(Collectors.toCollection(TreeSet::new));
        return new CallFacts(row.getObject("call_id", UUID.class), row.getInt("call_version"),
                row.getObject("taken_on", LocalDate.class), row.getString("script_id"), row.getInt("script_number"),
                row.getString("sector"), counted);
    }

    /** One row of the counts. */
    private record Cell(String sector, LocalDate day, Counted counted, String script,
            int number) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            return Comparator.comparing(Cell::sector).thenComparing(Cell::day).thenComparing(Cell::counted)
                    .thenComparing(Cell::script).thenComparingInt(Cell::number).compare(this, other);
        }
    }
}
