package org.makesafe.review.records;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.Progress;
import org.makesafe.call.record.Reached;
import org.makesafe.call.record.Call;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The index of records. It is made from them and from nothing else, so it can be thrown away and made again. It may lag behind a call
 * for a moment, and never says anything that the record did not.
 */
@Component
@Transactional
class RecordIndex {
    private static final String SET = "number = :number, call_version = :version, made_by = :madeBy,"
            + " reference = :reference, state = :state, danger = :danger, grade = :grade, script_id = :scriptId,"
            + " script_hash = :scriptHash, script_number = :scriptNumber, handler = :handler, sector = :sector,"
            + " opened_at = :opened, ended_at = :ended, practice = :practice, words = :words";
    private static final String INSERT = "insert into record_index (call_id, " + SET.replaceAll(" = :\\w+", "")
            + ") values (:id, " + SET.replaceAll("\\w+ = ", "") + ")";
    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final Progress progress;
    private final Marks marks;

    RecordIndex(JdbcClient sql, JdbcTemplate batches, Progress progress, Marks marks) {
        this.sql = sql;
        this.batches = batches;
        this.progress = progress;
        this.marks = marks;
    }

    /** Those of some calls that the index has not as they are, the oldest last. */
    @Transactional(readOnly = true)
    List<UUID> behind(List<Reached> calls) {
        if (calls.isEmpty()) {
            return List.of();
        }
        Map<UUID, Integer> has = new HashMap<>();
        sql.sql("select i.call_id, i.call_version from record_index i left join review r on r.call_id = i.call_id"
                + " where i.number between ? and ? and i.made_by = ? and i.review_state is not distinct from r.state")
                .param(calls.stream().mapToLong(Reached::number).min().orElseThrow())
                .param(calls.stream().mapToLong(Reached::number).max().orElseThrow()).param(Indexed.MADE_BY)
                .query(row -> {
                    has.put(row.getObject("call_id", UUID.class), row.getInt("call_version"));
                });
        return calls.stream().filter(call -> !Integer.valueOf(call.version()).equals(has.get(call.call())))
                .map(Reached::call).toList();
    }

    /** Indexes a call as it stands now. */
    void index(UUID call) {
        progress.find(call).ifPresent(found -> keep(Indexed.of(found, marks)));
    }

    /** Indexes where the review of a call stands, of a call that is indexed. */
    void review(UUID call) {
        sql.sql("update record_index set review_state = (select state from review where call_id = :id)"
                + " where call_id = :id").param("id", call).update();
    }

    /** Indexes calls that were never indexed, and that nobody reviews, many at once. */
    void addNew(List<Indexed> all) {
        new NamedParameterJdbcTemplate(batches).batchUpdate(INSERT, all.stream()
                .map(one -> new MapSqlParameterSource(values(one)).addValue("id", one.call().view().call().id()))
                .toArray(SqlParameterSource[]::new));
        addMarks(all);
    }

    private void keep(Indexed indexed) {
        UUID id = indexed.call().view().call().id();
        Optional<Integer> has = sql.sql("select call_version from record_index where call_id = ? for update").param(id)
                .query(Integer.class).optional();
        if (has.isPresent() && has.get() > indexed.call().view().version()) {
            // Another instance was quicker, and knows a later step.
            return;
        }
        row(indexed, has.isPresent()).param("id", id).update();
        sql.sql("delete from record_mark where call_id = ?").param(id).update();
        addMarks(List.of(indexed));
        review(id);
    }

    private void addMarks(List<Indexed> all) {
        var rows = all.stream().flatMap(one -> one.marks().stream().map(mark -> new Object[]{
                one.call().view().call().id(), one.call().number(), mark.kind().name(), mark.term()})).toList();
        batches.batchUpdate("insert into record_mark (call_id, number, kind, term) values (?, ?, ?, ?)", rows);
    }

    private JdbcClient.StatementSpec row(Indexed indexed, boolean known) {
        return sql.sql(known ? "update record_index set " + SET + " where call_id = :id" : INSERT)
                .params(values(indexed));
    }

    private static Map<String, @Nullable Object> values(Indexed indexed) {
        CallView view = indexed.call().view();
        Call call = view.call();
        var values = new HashMap<String, @Nullable Object>();
        values.put("number", indexed.call().number());
        values.put("version", view.version());
        values.put("madeBy", Indexed.MADE_BY);
        values.put("reference", call.reference());
        values.put("state", call.standing().state().name());
        values.put("danger", call.standing().danger().name());
        values.put("grade", call.grade() == null ? null : call.grade().grade().name());
        values.put("scriptId", call.scriptId());
        values.put("scriptHash", call.scriptHash());
        values.put("scriptNumber", view.scriptVersion().number());
        values.put("handler", call.handler());
        values.put("sector", indexed.sector());
        values.put("opened", time(call.openedAt()));
        values.put("ended", time(call.endedAt()));
        values.put("practice", call.practice() != null);
        values.put("words", indexed.words());
        return values;
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
