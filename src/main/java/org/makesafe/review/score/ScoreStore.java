package org.makesafe.review.score;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.makesafe.call.Progress.Numbered;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.Reached;
import org.makesafe.quality.Band;
import org.makesafe.quality.Score;
import org.makesafe.script.Quality.Severity;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps scores, and never changes one. */
@Component
class ScoreStore {
    /** The latest score of each call: of its latest version, by the rules that were applied last. */
    private static final String LATEST = " not exists (select 1 from call_score later where later.call_id = s.call_id"
            + " and (later.call_version > s.call_version or (later.call_version = s.call_version"
            + " and (later.scored_at > s.scored_at or (later.scored_at = s.scored_at and later.rules > s.rules)))))";
    private final JdbcClient sql;

    ScoreStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps a score; false where the same one is there already. */
    boolean keep(Numbered numbered, Score score, Instant now) {
        Call call = numbered.view().call();
        if (has(call.id(), score.rules(), numbered.view().version())) {
            return false;
        }
        try {
            sql.sql("insert into call_score (call_id, call_version, rules, number, reference, handler, script_hash,"
                    + " practice, band, critical, major, moderate, minor, ended_at, scored_at, content) values (:call,"
                    + " :version, :rules, :number, :reference, :handler, :script, :practice, :band, :critical, :major,"
                    + " :moderate, :minor, :ended, :scored, :content)").param("call", call.id())
                    .param("version", numbered.view().version()).param("rules", score.rules())
                    .param("number", numbered.number()).param("reference", call.reference())
                    .param("handler", call.handler()).param("script", call.scriptHash())
                    .param("practice", call.practice() != null).param("band", score.band().name())
                    .param("critical", score.count(Severity.CRITICAL)).param("major", score.count(Severity.MAJOR))
                    .param("moderate", score.count(Severity.MODERATE)).param("minor", score.count(Severity.MINOR))
                    .param("ended", time(Objects.requireNonNull(call.endedAt()))).param("scored", time(now))
                    .param("content", ScoreJson.write(score.lines())).update();
            return true;
        } catch (DuplicateKeyException another) {
            // Another instance was quicker, with the same score.
            return false;
        }
    }

    private boolean has(UUID call, String rules, int version) {
        return sql.sql("select count(*) from call_score where call_id = ? and rules = ? and call_version = ?")
                .param(call).param(rules).param(version).query(Integer.class).single() > 0;
    }

    /** Those of some calls that have no score as they are. */
    List<UUID> without(List<Reached> calls) {
        if (calls.isEmpty()) {
            return List.of();
        }
        Map<UUID, Integer> scored = new HashMap<>();
        sql.sql("select call_id, max(call_version) as version from call_score where number between ? and ?"
                + " group by call_id").param(calls.stream().mapToLong(Reached::number).min().orElseThrow())
                .param(calls.stream().mapToLong(Reached::number).max().orElseThrow())
                .query(row -> {
                    scored.put(row.getObject("call_id", UUID.class), row.getInt("version"));
                });
        return calls.stream().filter(call -> !Integer.valueOf(call.version()).equals(scored.get(call.call())))
                .map(Reached::call).toList();
    }

    /** The latest score of a call. */
    Optional<Scored> latest(UUID call) {
        return sql.sql("select s.* from call_score s where s.call_id = ? and" + LATEST).param(call)
                .query(ScoreStore::scored).optional();
    }

    /** The latest scores of the calls with callers that one handler was on last, newest call first. */
    List<Scored> of(String handler, long before, int size) {
        return sql.sql("select s.* from call_score s where s.handler = ? and s.practice = false and s.number < ? and"
                + LATEST + " order by s.number desc limit ?").param(handler).param(before).param(size)
                .query(ScoreStore::scored).list();
    }

    private static Scored scored(ResultSet row, int number) throws SQLException {
        var score = new Score(row.getString("rules"), Band.valueOf(row.getString("band")),
                ScoreJson.read(row.getString("content")));
        return new Scored(row.getObject("call_id", UUID.class), row.getLong("number"), row.getString("reference"),
                row.getInt("call_version"), time(row, "ended_at"), time(row, "scored_at"), score);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
