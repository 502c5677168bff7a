package org.makesafe.call;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.makesafe.call.record.Entry;
import org.makesafe.call.store.CallStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Keeps calls that were made up for demonstrations and measurements. Their references tell them from calls that came in, and a database
 * that holds any says so.
 */
@Service
public class MadeUpCalls {
    /** What their references begin with. */
    public static final String MARK = "GENERATED-";
    private final CallStore store;
    private final JdbcClient sql;
    private final Clock clock;

    MadeUpCalls(CallStore store, JdbcClient sql, Clock clock) {
        this.store = store;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A call that was made up.
     *
     * @param journal the whole of it
     * @param kept whether the journal is kept as well
     */
    public record Made(CallView view, List<Entry> journal, boolean kept) {
        public Made {
            journal = List.copyOf(journal);
        }
    }

    /** Whether the database holds any. */
    public boolean any() {
        return sql.sql("select count(*) from generated_data").query(Integer.class).single() > 0;
    }

    /** Whether there is a call that was not made up. */
    public boolean holdsOthers() {
        return sql.sql("select count(*) from call_record where reference not like '" + MARK + "%'")
                .query(Integer.class).single() > 0;
    }

    /** Sets so many numbers aside, writes down what is to be made, and gives the first number. */
    public long begin(long records, long seed, int months) {
        long first = store.nextNumber();
        sql.sql("insert into generated_data (made_at, seed, records, months) values (?, ?, ?, ?)")
                .param(clock.instant().atOffset(ZoneOffset.UTC)).param(seed).param(records).param(months).update();
        sql.sql("alter sequence call_number restart with " + (first + records)).update();
        return first;
    }

    /** Keeps calls under one number after the other. Takes part in the caller's transaction. */
    public void keep(long first, List<Made> made) {
        for (int i = 0; i < made.size(); i++) {
            Made one = made.get(i);
            store.bring(one.view().call(), first + i, one.kept() ? one.journal() : List.of(),
                    TracesOf.call(one.view().script(), one.view().call()));
        }
    }
}
