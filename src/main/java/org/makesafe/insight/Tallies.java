package org.makesafe.insight;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads counts of a period: five statements, none of which reads a call. */
@Component
@Transactional(readOnly = true)
class Tallies {
    static final String VERSIONS = "select script_id || ':' || script_number as version, dimension, term, sum(calls) as calls"
            + " from insight_day where dimension in ('ADVICE', 'STATE', 'DECIDED', 'BAND') and ";
    private final JdbcClient sql;

    Tallies(JdbcClient sql) {
        this.sql = sql;
    }

    Tally of(Period period) {
        var all = new EnumMap<Dimension, SortedMap<String, Long>>(Dimension.class);
        ask("select dimension, term, sum(calls) as calls from insight_day where ", " group by dimension, term",
                period, true).query(row -> {
                    put(all, Dimension.valueOf(row.getString("dimension")), row.getString("term"),
                            row.getLong("calls"));
                });
        var byDay = new TreeMap<LocalDate, Long>();
        ask("select taken_on, sum(calls) as calls from insight_day where dimension = 'STATE' and ",
                " group by taken_on", period,
                true).query(row -> {
                    byDay.put(row.getObject("taken_on", LocalDate.class), row.getLong("calls"));
                });
        var bySector = new TreeMap<String, Long>();
        ask("select sector, sum(calls) as calls from insight_day where dimension = 'STATE' and ", " group by sector",
                period, false).query(row -> {
                    bySector.put(row.getString("sector"), row.getLong("calls"));
                });
        var signs = new TreeMap<String, SortedMap<String, Long>>();
        ask("select sector, term, sum(calls) as calls from insight_day where dimension = 'INDICATOR' and ",
                " group by sector, term", period, false).query(row -> {
                    signs.computeIfAbsent(row.getString("term"), _ -> new TreeMap<>()).put(row.getString("sector"),
                            row.getLong("calls"));
                });
        var versions = new TreeMap<String, Map<Dimension, SortedMap<String, Long>>>();
        ask(VERSIONS, " group by script_id, script_number, dimension, term", period, true).query(row -> {
            put(versions.computeIfAbsent(row.getString("version"), _ -> new EnumMap<>(Dimension.class)),
                    Dimension.valueOf(row.getString("dimension")), row.getString("term"), row.getLong("calls"));
        });
        return new Tally(all, byDay, bySector, signs, versions);
    }

    /** @param together whether one row for all sectors will do */
    private JdbcClient.StatementSpec ask(String select, String group, Period period, boolean together) {
        String sector = period.sector() == null
                ? together ? "sector = '" + Counts.ALL + "'" : "sector <> '" + Counts.ALL + "'"
                : "sector = :sector";
        String script = period.script() == null ? "" : " and script_id = :script";
        return sql.sql(select + sector + script + " and taken_on between :from and :to and calls > 0" + group)
                .param("from", period.from()).param("to", period.to())
                .param("sector", period.sector()).param("script", period.script());
    }

    private static void put(Map<Dimension, SortedMap<String, Long>> all, Dimension dimension, String term, long calls) {
        all.computeIfAbsent(dimension, _ -> new TreeMap<>()).put(term, calls);
    }
}
