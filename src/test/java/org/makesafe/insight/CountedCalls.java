package org.makesafe.insight;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCount;
import net.ttddyy.dsproxy.listener.SingleQueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.flywaydb.core.Flyway;
import org.makesafe.call.CallLists;
import org.makesafe.call.CallView;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.Progress;
import org.makesafe.call.Progress.Numbered;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Reached;
import org.mockito.Mockito;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts, on a real database, of calls that are kept in memory. */
final class CountedCalls {
    static final ForceSettings FORCE = new ForceSettings(ZoneId.of("Europe/London"), "op-makesafe");
    final JdbcClient sql;
    final Counts counts;
    final Counting counting;
    final Tallies tallies;
    private final SingleQueryCountHolder statements = new SingleQueryCountHolder();
    private final Map<UUID, Numbered> calls = new HashMap<>();
    private final Map<UUID, List<Entry>> journals = new HashMap<>();

    CountedCalls(DataSource source, String vendor) {
        Flyway.configure().dataSource(source).locations("classpath:db/migration", "classpath:db/" + vendor).load()
                .migrate();
        DataSource counted = ProxyDataSourceBuilder.create(source).name("insight").countQuery(statements).build();
        sql = JdbcClient.create(counted);
        counts = new Counts(sql, new JdbcTemplate(counted));
        tallies = new Tallies(sql);
        var progress = Mockito.mock(Progress.class, Mockito.withSettings().stubOnly());
        Mockito.when(progress.find(any())).then(call -> Optional.ofNullable(calls.get(call.<UUID>getArgument(0))));
        var lists = Mockito.mock(CallLists.class, Mockito.withSettings().stubOnly());
        Mockito.when(lists.journal(any(), anyInt(), anyInt())).then(call -> journals.get(call.<UUID>getArgument(0)));
        counting = new Counting(progress, lists, FORCE, counts);
    }

    /** A call went on, and nobody has counted it yet. */
    CallView reached(CallView view, List<Entry> journal) {
        var known = calls.get(view.call().id());
        calls.put(view.call().id(), new Numbered(known == null ? calls.size() + 1L : known.number(), view));
        journals.put(view.call().id(), journal);
        return view;
    }

    /** Every call there is. */
    List<CallView> views() {
        return calls.values().stream().map(Numbered::view).toList();
    }

    /** Those that are not counted as they are. */
    List<UUID> behind() {
        return counts.behind(calls.values().stream()
                .map(one -> new Reached(one.view().call().id(), one.number(), one.view().version())).toList());
    }

    /** Begins again without a call. */
    void forget() {
        counts.clear();
        calls.clear();
    }

    /** Every count that is not nought, and what each call is counted under. */
    List<String> whole() {
        var rows = sql
                .sql("select * from insight_day where calls <> 0 order by sector, taken_on, dimension, term, script_id,"
                        + " script_number")
                .query().listOfRows();
        rows.addAll(sql.sql("select * from insight_call order by call_id").query().listOfRows());
        return rows.stream().map(Map::toString).toList();
    }

    /** How many statements some work sends. */
    long statements(Runnable work) {
        statements.clear();
        work.run();
        return statements.getQueryCountMap().values().stream().mapToLong(QueryCount::getTotal).sum();
    }
}
