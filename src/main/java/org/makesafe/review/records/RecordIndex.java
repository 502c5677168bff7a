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
import org.makesafe.flow.Reported;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
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
        sql.sql("select call_id, call_version from record_index where number between ? and ? and made_by = ?")
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
        progress.find(call).ifPresent(found -> {
            CallView view = found.view();
            keep(new Indexed(found, Reported.of(view.script(), view.path()).sector().orElse(null), marks.of(view),
                    Words.of(view)));
        });
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
        var terms = List.copyOf(indexed.marks());
        batches.batchUpdate("insert into record_mark (call_id, number, kind, term) values (?, ?, ?, ?)",
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(java.sql.PreparedStatement row, int at) throws java.sql.SQLException {
                        row.setObject(1, id);
                        row.setLong(2, indexed.call().number());
                        row.setString(3, terms.get(at).kind().name());
                        row.setString(4, terms.get(at).term());
                    }

                    @Override
                    public int getBatchSize() {
                        return terms.size();
                    }
                });
    }

    private JdbcClient.StatementSpec row(Indexed indexed, boolean known) {
        CallView view = indexed.call().view();
        Call call = view.call();
        String columns = SET.replaceAll(" = :\\w+", "");
        String values = SET.replaceAll("\\w+ = ", "");
        return sql.sql(known
                ? "update record_index set " + SET + " where call_id = :id"
                : "insert into record_index (call_id, " + columns + ") values (:id, " + values + ")")
                .param("number", indexed.call().number()).param("version", view.version())
                .param("madeBy", Indexed.MADE_BY).param("reference", call.reference())
                .param("state", call.standing().state().name()).param("danger", call.standing().danger().name())
                .param("grade", call.grade() == null ? null : call.grade().grade().name())
                .param("scriptId", call.scriptId()).param("scriptHash", call.scriptHash())
                .param("scriptNumber", view.scriptVersion().number()).param("handler", call.handler())
                .param("sector", indexed.sector()).param("opened", time(call.openedAt()))
                .param("ended", time(call.endedAt())).param("practice", call.practice() != null)
                .param("words", indexed.words());
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
