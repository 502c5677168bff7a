package org.makesafe.call;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.makesafe.call.record.Entry;
import org.makesafe.call.store.CallFilling;
import org.makesafe.call.store.CallFilling.Whole;
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
    private final CallFilling filling;
    private final JdbcClient sql;
    private final Clock clock;

    MadeUpCalls(CallStore store, CallFilling filling, JdbcClient sql, Clock clock) {
        this.filling = filling;
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

    /** How many calls there are, whoever made them. */
    public long size() {
        return sql.sql("select count(*) from call_record").query(Long.class).single();
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

    /**
     * Works out what is stored of calls under one number after the other, on any thread.
     *
     * @return stores it, and takes part in the transaction of whoever runs it
     */
    public Runnable ready(long first, List<Made> made) {
        var calls = new ArrayList<Whole>();
        for (Made one : made) {
            calls.add(new Whole(one.view().call(), first + calls.size(), one.kept() ? one.journal() : List.of(),
                    TracesOf.call(one.view().script(), one.view().call())));
        }
        return filling.ready(calls);
    }
}
