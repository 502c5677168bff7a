package org.makesafe.review.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.CallLine;
import org.makesafe.script.Grade;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds records in the index, newest first, a page at a time by the number of the last one seen. Practice calls are never found. Numbers
 * count calls as they were taken, so one order nearly is the other; where a search is about dates, it goes by the moment, whose index
 * begins at the right end of a period.
 */
@Component
@Transactional(readOnly = true)
class RecordSearch {
    static final String COLUMNS = "r.call_id, r.number, r.reference, r.state, r.danger, r.grade, r.script_id,"
            + " r.handler, r.opened_at, r.ended_at";
    private final JdbcClient sql;
    private final WordSearch wordSearch;

    RecordSearch(JdbcClient sql, DataSource source) {
        this.sql = sql;
        this.wordSearch = WordSearch.of(source);
    }

    /** A statement and the values of its parameters. */
    record Query(String sql, Map<String, Object> values) {}

    /**
     * Records of which all of these hold.
     *
     * @param after the number of the last record already seen; null for the first page
     */
    List<CallLine> find(List<Condition> conditions, @Nullable Long after, int size) {
        wordSearch.plan(sql);
        Query query = query(conditions, after, size);
        return sql.sql(query.sql()).params(query.values()).query(RecordSearch::line).list();
    }

    /** How many records all of these hold of; no more than {@code most} are counted. */
    int count(List<Condition> conditions, int most) {
        wordSearch.plan(sql);
        Query query = query(conditions, null, most);
        return sql.sql("select count(*) from (" + query.sql() + ") found").params(query.values()).query(Integer.class)
                .single();
    }

    /** What the database is asked. Every mark is a join by its own index, so the database begins with the rarest. */
    Query query(List<Condition> conditions, @Nullable Long after, int size) {
        var joins = new ArrayList<String>();
        var where = new ArrayList<>(List.of("not r.practice"));
        var words = new ArrayList<String>();
        var values = new LinkedHashMap<String, Object>();
        values.put("size", size);
        boolean dated = conditions.stream().anyMatch(
                condition -> condition instanceof Condition.From || condition instanceof Condition.Before);
        if (after != null) {
            values.put("after", after);
            where.add(dated
                    ? "(r.opened_at, r.number) < ((select a.opened_at from record_index a where a.number = :after), :after)"
                    : "r.number < :after");
        }
        for (Condition condition : conditions) {
            String name = "v" + values.size();
            switch (condition) {
                case Condition.Is(var column, var value) -> {
                    where.add("r." + column.column() + " = :" + name);
                    values.put(name, value);
                }
                case Condition.Marked(var kind, var terms) -> {
                    String mark = "m" + joins.size();
                    joins.add(
                            " join record_mark %1$s on %1$s.number = r.number and %1$s.kind = '%2$s' and %1$s.term %3$s"
                                    .formatted(mark, kind.name(),
                                            terms.size() == 1 ? "= :" + name : "in (:" + name + ")"));
                    values.put(name, terms.size() == 1 ? terms.getFirst() : terms);
                }
                case Condition.Says(var word) -> words.add(word);
                case Condition.From(var moment) -> {
                    where.add("r.opened_at >= :" + name);
                    values.put(name, moment.atOffset(ZoneOffset.UTC));
                }
                case Condition.Before(var moment) -> {
                    where.add("r.opened_at < :" + name);
                    values.put(name, moment.atOffset(ZoneOffset.UTC));
                }
            }
        }
        if (!words.isEmpty()) {
            where.add(wordSearch.where(words, values));
        }
        return new Query("select " + COLUMNS + " from record_index r" + String.join("", joins) + " where "
                + String.join(" and ", where)
                + (dated ? " order by r.opened_at desc, r.number desc" : " order by r.number desc")
                + " fetch first :size rows only", values);
    }

    /** A row with the columns named above. */
    static CallLine line(ResultSet row, int at) throws SQLException {
        String grade = row.getString("grade");
        return new CallLine(row.getObject("call_id", UUID.class), row.getLong("number"), row.getString("reference"),
                CallState.valueOf(row.getString("state")), Danger.valueOf(row.getString("danger")),
                grade == null ? null : Grade.valueOf(grade), row.getString("script_id"), row.getString("handler"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(), ended(row));
    }

    private static @Nullable Instant ended(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return ended == null ? null : ended.toInstant();
    }
}
