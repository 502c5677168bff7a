package org.makesafe.call.store;

import com.fasterxml.uuid.NoArgGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.CallLine;
import org.makesafe.call.record.EarlierCall;
import org.makesafe.call.record.Entry;
import org.mockito.Mockito;

/** Calls kept as the JSON that the database would hold, and read back from it each time; nothing else of a database. */
public final class StoreInMemory extends CallStore {
    private static final Traces NONE = new Traces(Optional.empty(), Optional.empty(), Optional.empty());

    private record Kept(Call call, String content, int version) {}

    private record Written(Entry entry, String content) {}

    private final CallJson json;
    private final boolean asJson;
    private final Map<UUID, Kept> calls = new HashMap<>();
    private final Map<UUID, List<Written>> journal = new HashMap<>();
    private final Map<String, String> steps = new HashMap<>();
    private final Map<String, UUID> stepCalls = new HashMap<>();
    private final Map<UUID, Traces> traces = new HashMap<>();
    private long number;

    private StoreInMemory(CallJson json, Seal seal, NoArgGenerator ids, boolean asJson) {
        super(Mockito.mock(CallRows.class), Mockito.mock(JournalRows.class), Mockito.mock(StepRows.class), json, seal,
                ids);
        this.json = json;
        this.asJson = asJson;
    }

    /**
     * An empty store.
     *
     * @param asJson whether calls become JSON and back; laws that are not about that are quicker without
     */
    public static StoreInMemory empty(NoArgGenerator ids, boolean asJson) {
        var seal = new Seal(new EncryptionSettings(List.of("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")));
        return new StoreInMemory(new CallJson(seal), seal, ids, asJson);
    }

    @Override
    public long nextNumber() {
        return ++number;
    }

    @Override
    public Optional<Stored> find(UUID id) {
        return Optional.ofNullable(calls.get(id))
                .map(k -> new Stored(asJson ? json.readCall(id, k.content()) : k.call(), k.version()));
    }

    @Override
    public Optional<Stored> findToChange(UUID id) {
        return find(id);
    }

    @Override
    public Optional<String> digestOf(UUID call, String step) {
        return Optional.ofNullable(steps.get(call + " " + step));
    }

    @Override
    public void taken(UUID call, String step, String submitted) {
        steps.put(call + " " + step, digest(submitted));
        stepCalls.put(step, call);
    }

    @Override
    public boolean knows(String handler) {
        return calls.values().stream().anyMatch(kept -> kept.call().handler().equals(handler));
    }

    @Override
    public Optional<UUID> callOf(String step) {
        return Optional.ofNullable(stepCalls.get(step));
    }

    @Override
    public Optional<Stored> findOpenedBy(String step) {
        return Optional.empty();
    }

    @Override
    public List<Stored> whole(CallState state, int size) {
        return calls.keySet().stream().map(this::find).flatMap(Optional::stream)
                .filter(stored -> stored.call().standing().state() == state).toList();
    }

    @Override
    public List<Stored> droppedBetween(Instant from, Instant to, int size) {
        return whole(CallState.DROPPED, size).stream().filter(stored -> {
            Instant ended = stored.call().endedAt();
            return ended != null && !ended.isBefore(from) && ended.isBefore(to);
        }).toList();
    }

    @Override
    public int before(UUID id) {
        return 0;
    }

    @Override
    public List<EarlierCall> alike(Traces wanted, List<CallState> states, UUID except, int size) {
        return whole(CallState.DROPPED, size).stream().map(Stored::call)
                .filter(call -> traces.getOrDefault(call.id(), NONE).ringing().equals(wanted.number()))
                .map(call -> new EarlierCall(new CallLine(call.id(), 0, call.reference(), call.standing().state(),
                        call.standing().danger(), null, call.scriptId(), call.handler(), call.openedAt(),
                        call.endedAt()), true))
                .limit(size).toList();
    }

    @Override
    public Stored insert(Call call, long number, Entry first, @Nullable String step) {
        return kept(call, 0, List.of(first));
    }

    @Override
    public Stored append(Stored before, Call after, List<Entry> entries, Traces found) {
        traces.put(after.id(), found);
        return kept(after, before.version() + 1, entries);
    }

    @Override
    public List<Entry> journal(UUID call, int after, int size) {
        return journal.getOrDefault(call, List.of()).stream().filter(w -> w.entry().number() > after).limit(size)
                .map(w -> new Entry(w.entry().number(), w.entry().at(), w.entry().by(), w.entry().channel(),
                        asJson ? json.readFact(call, w.content()) : w.entry().fact()))
                .toList();
    }

    private Stored kept(Call call, int version, List<Entry> entries) {
        calls.put(call.id(), new Kept(call, asJson ? json.write(call) : "", version));
        entries.forEach(e -> journal.computeIfAbsent(call.id(), _ -> new ArrayList<>())
                .add(new Written(e, asJson ? json.write(call.id(), e.fact()) : "")));
        return new Stored(call, version);
    }
}
