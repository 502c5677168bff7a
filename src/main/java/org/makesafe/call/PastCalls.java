package org.makesafe.call;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.record.Call;
import org.makesafe.call.replay.PastCall;
import org.makesafe.call.store.CallStore;
import org.makesafe.script.catalogue.StoredScripts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stored calls as replays need them: choices and statuses, and nothing that anybody typed. Reading changes nothing. */
@Service
public class PastCalls {
    private static final int PAGE = 100;
    private final CallStore store;
    private final StoredScripts scripts;
    private final ForceSettings force;
    private final TransactionTemplate transactions;

    PastCalls(CallStore store, StoredScripts scripts, ForceSettings force, PlatformTransactionManager manager) {
        this.store = store;
        this.scripts = scripts;
        this.force = force;
        this.transactions = new TransactionTemplate(manager);
        transactions.setReadOnly(true);
    }

    /**
     * Hands over calls one by one, newest first. No more than a page of them is in memory.
     *
     * @param scriptId only those on a version of this script; null for every script
     * @param since only those taken on this day or later, in the force's time zone; null for all
     * @param most stops after so many
     * @return how many there were
     */
    public long each(@Nullable String scriptId, @Nullable LocalDate since, long most, Consumer<PastCall> use) {
        Instant from = since == null ? Instant.EPOCH : since.atStartOfDay(force.zone()).toInstant();
        long before = Long.MAX_VALUE;
        long done = 0;
        while (done < most) {
            var page = page(before, scriptId, from, (int) Math.min(PAGE, most - done));
            if (page.isEmpty()) {
                break;
            }
            page.forEach(numbered -> use.accept(past(numbered.stored().call())));
            done += page.size();
            before = page.getLast().number();
        }
        return done;
    }

    private List<CallStore.Numbered> page(long before, @Nullable String scriptId, Instant from, int size) {
        var page = transactions.execute(_ -> store.past(before, scriptId, from, size));
        return page == null ? List.of() : page;
    }

    private PastCall past(Call call) {
        var script = scripts.version(call.scriptHash()).script();
        return PastCall.of(call.reference(), call.scriptHash(), LocalDate.ofInstant(call.openedAt(), force.zone()),
                call.given(), script);
    }
}
