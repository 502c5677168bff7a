package org.makesafe.review.records;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.SingleQueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.flywaydb.core.Flyway;
import org.makesafe.call.CallView;
import org.makesafe.call.Progress;
import org.makesafe.call.record.Reached;
import org.makesafe.call.Progress.Numbered;
import org.makesafe.call.Sealing;
import org.makesafe.review.cycle.ReviewState;
import org.mockito.Mockito;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An index of calls that are kept in memory, on a real database. */
final class Kept {
    final Sealing sealing = Mockito.mock(Sealing.class, Mockito.withSettings().stubOnly());
    final JdbcClient sql;
    final RecordIndex index;
    final RecordSearch search;
    final Repeats repeats;
    private final Progress progress = Mockito.mock(Progress.class, Mockito.withSettings().stubOnly());
    private final SingleQueryCountHolder counts = new SingleQueryCountHolder();
    private final Map<UUID, Numbered> calls = new HashMap<>();

    Kept(DataSource source, String vendor) {
        Flyway.configure().dataSource(source).locations("classpath:db/migration", "classpath:db/" + vendor).load()
                .migrate();
        Mockito.when(sealing.digest(anyString())).then(call -> digest(call.getArgument(0)));
        Mockito.when(sealing.digests(anyString())).then(call -> List.of(digest(call.getArgument(0))));
        Mockito.when(progress.find(any())).then(call -> Optional.ofNullable(calls.get(call.<UUID>getArgument(0))));
        // The calls are in memory.
        JdbcClient.create(source).sql("alter table review drop constraint review_call").update();
        DataSource counted = ProxyDataSourceBuilder.create(source).name("index").countQuery(counts).build();
        sql = JdbcClient.create(counted);
        var marks = new Marks(sealing);
        index = new RecordIndex(sql, new JdbcTemplate(counted), progress, marks);
        search = new RecordSearch(sql, counted);
        repeats = new Repeats(sql, marks);
    }

    /** A call went on, and nobody has indexed it yet. */
    CallView reached(CallView view) {
        var known = calls.get(view.call().id());
        calls.put(view.call().id(), new Numbered(known == null ? calls.size() + 1L : known.number(), view));
        return view;
    }

    /** A call went on and was indexed. */
    CallView indexed(CallView view) {
        index.index(reached(view).call().id());
        return view;
    }

    /** A review of a call stands somewhere, and nobody has indexed that yet. */
    void review(CallView view, ReviewState state) {
        sql.sql("delete from review where call_id = ?").param(view.call().id()).update();
        sql.sql("insert into review (call_id, version, number, reference, handler, ended_at, ended_month, resumable,"
                + " state, selected, lot, drawn, doubled, due_at, feedback) values (:id, 0, 1, :reference, 'handler',"
                + " :at, '2026-11', false, :state, '', '', false, false, :at, false)").param("id", view.call().id())
                .param("reference", view.call().reference()).param("state", state.name())
                .param("at", view.call().openedAt().atOffset(ZoneOffset.UTC)).update();
    }

    /** How far every call has come. */
    List<Reached> all() {
        return calls.values().stream()
                .map(one -> new Reached(one.view().call().id(), one.number(), one.view().version())).toList();
    }

    /** Begins again without a call. */
    void forget() {
        clear();
        calls.clear();
    }

    /** Throws the index away. */
    void clear() {
        sql.sql("delete from review").update();
        sql.sql("delete from record_mark").update();
        sql.sql("delete from record_index").update();
    }

    /** Everything in the index. */
    List<String> whole() {
        var rows = sql.sql("select call_id, number, call_version, made_by, reference, state, danger, grade, script_id,"
                + " script_hash, script_number, handler, sector, opened_at, ended_at, practice, words"
                + " from record_index order by number").query().listOfRows();
        rows.addAll(sql.sql("select * from record_mark order by number, kind, term").query().listOfRows());
        return rows.stream().map(Map::toString).toList();
    }

    /** How many statements some work sends. */
    long statements(Runnable work) {
        counts.clear();
        work.run();
        return counts.getQueryCountMap().values().stream().mapToLong(count -> count.getTotal()).sum();
    }

    private static String digest(String text) {
        return "digest of " + text.hashCode();
    }
}
