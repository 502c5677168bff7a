package org.makesafe.call.store;

import com.fasterxml.uuid.NoArgGenerator;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.Entry;
import org.springframework.stereotype.Component;

/** Stores whole calls that were made up, many at once. */
@Component
public class CallFilling {
    private final EntityManager entities;
    private final CallJson json;
    private final Seal seal;
    private final NoArgGenerator ids;

    CallFilling(EntityManager entities, CallJson json, Seal seal, NoArgGenerator ids) {
        this.entities = entities;
        this.json = json;
        this.seal = seal;
        this.ids = ids;
    }

    /**
     * A call that was never stored.
     *
     * @param journal empty where that is not kept
     * @param traces what the call can be found again by
     */
    public record Whole(Call call, long number, List<Entry> journal, Traces traces) {
        public Whole {
            journal = List.copyOf(journal);
        }
    }

    /**
     * Works out what is stored of calls, on any thread.
     *
     * @return stores it, and takes part in the transaction of whoever runs it
     */
    public Runnable ready(List<Whole> calls) {
        List<CallRow> rows = calls.stream().map(this::row).toList();
        List<JournalRow> journal = calls.stream()
                .flatMap(whole -> whole.journal().stream().map(entry -> row(whole.call(), entry))).toList();
        return () -> {
            rows.forEach(entities::persist);
            entities.flush();
            journal.forEach(entities::persist);
            entities.flush();
            // Or all of a million would stay in memory until the end of the transaction.
            entities.clear();
        };
    }

    private CallRow row(Whole whole) {
        Call call = whole.call();
        Traces traces = whole.traces();
        var row = new CallRow(call.id(), whole.number(), null);
        row.set(call, call.endedAt() == null ? call.openedAt() : call.endedAt(), new CallRow.Digests(
                digest(traces.number()), digest(traces.ringing()), digest(traces.place())), json.write(call));
        return row;
    }

    private JournalRow row(Call call, Entry entry) {
        return new JournalRow(ids.generate(), call.id(), entry, json.write(call.id(), entry.fact()));
    }

    private @Nullable String digest(Optional<String> trace) {
        return trace.map(seal::digest).orElse(null);
    }
}
