package org.makesafe.call.store;

import com.fasterxml.uuid.NoArgGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.CallLine;
import org.makesafe.call.record.EarlierCall;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Practised;
import org.makesafe.call.record.Reached;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes calls. Every method takes part in the caller's transaction; none begins one of its own. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CallStore {
    private final CallRows calls;
    private final JournalRows journal;
    private final CallJson json;
    private final StepRows steps;
    private final Seal seal;
    private final NoArgGenerator ids;

    CallStore(CallRows calls, JournalRows journal, StepRows steps, CallJson json, Seal seal, NoArgGenerator ids) {
        this.calls = calls;
        this.journal = journal;
        this.steps = steps;
        this.json = json;
        this.seal = seal;
        this.ids = ids;
    }

    /** A call and the version it is at; each step raises the version by one. */
    public record Stored(Call call, int version) {}

    /** A call with its number, which counts all calls in the order they were taken. */
    public record Numbered(long number, Stored stored) {}

    /** The next number for a call; never given twice. */
    public long nextNumber() {
        return calls.nextNumber();
    }

    /** A call as it stands. */
    public Optional<Stored> find(UUID id) {
        return calls.findById(id).map(this::stored);
    }

    /** A call as it stands, held until the transaction ends, so that steps at the same moment happen one after the other. */
    public Optional<Stored> findToChange(UUID id) {
        return calls.findToChange(id).map(this::stored);
    }

    /** The call that a step opened. */
    public Optional<Stored> findOpenedBy(String step) {
        return calls.findByOpenStep(step).map(this::stored);
    }

    /** The digest of a step already taken in a call. */
    public Optional<String> digestOf(UUID call, String step) {
        return steps.findById(new StepRow.Key(call, step)).map(StepRow::digest);
    }

    /** Whether a digest was made of this text, under any key. */
    public boolean sameDigest(String digest, String text) {
        return seal.digests(text).contains(digest);
    }

    /** A keyed digest, so that the database alone tells nothing about the text. */
    public String digest(String text) {
        return seal.digest(text);
    }

    /** Remembers that a step was taken, whether or not it changed anything. */
    public void taken(UUID call, String step, String submitted) {
        steps.save(new StepRow(call, step, seal.digest(submitted)));
    }

    /** Stores a call that has just been opened. */
    public Stored insert(Call call, long number, Entry first, @Nullable String step) {
        var row = new CallRow(call.id(), number, step);
        row.set(call, first.at(), new CallRow.Digests(null, null, null), json.write(call));
        CallRow saved = calls.save(row);
        journal.save(row(call, first));
        return new Stored(call, saved.version());
    }

    /**
     * Stores one step: its entries, and the call they lead to. Fails at commit if another step came between.
     *
     * @param traces what the call can be found again by
     */
    public Stored append(Stored before, Call after, List<Entry> entries, Traces traces) {
        CallRow row = calls.findById(after.id()).orElseThrow();
        row.set(after, entries.getLast().at(),
                digests(traces), json.write(after));
        entries.forEach(entry -> journal.save(row(after, entry)));
        return new Stored(after, before.version() + 1);
    }

    /** Calls in the states named that share a trace, newest first. */
    public List<EarlierCall> alike(Traces traces, List<CallState> states, UUID except, int size) {
        var numbers = Stream.of(traces.number(), traces.ringing()).flatMap(Optional::stream).distinct()
                .flatMap(number -> seal.digests(number).stream()).toList();
        var places = traces.place().map(seal::digests).orElse(List.of());
        return numbers.isEmpty() && places.isEmpty()
                ? List.of()
                : calls.alike(numbers, places, states, except, Limit.of(size)).stream()
                        .map(row -> new EarlierCall(row.line(), row.from(numbers))).toList();
    }

    /** Calls that changed at this moment or later, newest call first, numbered below {@code before}. */
    public List<Reached> reached(Instant moment, long before, int size) {
        return calls.reached(moment, before, Limit.of(size));
    }

    /** A call as it stands, with its number. */
    public Optional<Numbered> numbered(UUID id) {
        return calls.findById(id).map(row -> new Numbered(row.line().number(), stored(row)));
    }

    /** Practice calls of one handler, newest first. */
    public List<Practised> practised(String handler, int size) {
        return calls.practised(handler, Limit.of(size)).stream().map(CallRow::practised).toList();
    }

    /** The latest practice call that each handler completed, by handler. */
    public List<Practised> latestPractised() {
        return calls.latestPractised(CallState.COMPLETED).stream().map(CallRow::practised).toList();
    }

    /** Calls in the states named, newest first, numbered below {@code before}. */
    public List<CallLine> page(long before, @Nullable String handler, List<CallState> states, int size) {
        return calls.page(before, handler, states, Limit.of(size)).stream().map(CallRow::line).toList();
    }

    /**
     * Whole calls numbered below {@code before}, newest first.
     *
     * @param scriptId only those on a version of this script; null for every script
     */
    public List<Numbered> past(long before, @Nullable String scriptId, Instant since, int size) {
        return calls.past(before, scriptId, since, Limit.of(size)).stream()
                .map(row -> new Numbered(row.line().number(), stored(row))).toList();
    }

    /** Journal entries with numbers above {@code after}, in order. */
    public List<Entry> journal(UUID call, int after, int size) {
        return journal.findByCallIdAndNumberGreaterThanOrderByNumber(call, after, Limit.of(size)).stream()
                .map(r -> new Entry(r.number(), r.at(), r.officer(), r.channel(), json.readFact(call, r.content())))
                .toList();
    }

    /** Whole calls in a state, the longest there first. */
    public List<Stored> whole(CallState state, int size) {
        return calls.whole(state, Limit.of(size)).stream().map(this::stored).toList();
    }

    /** Whole calls in these states, the newest first. */
    public List<Stored> live(List<CallState> states, int size) {
        return calls.live(states, Limit.of(size)).stream().map(this::stored).toList();
    }

    /** Calls dropped at this moment or later, the latest first. */
    public List<CallLine> dropped(Instant since, int size) {
        return calls.dropped(CallState.DROPPED, since, Limit.of(size)).stream().map(CallRow::line).toList();
    }

    /** How many calls are in a state, of which no more than so many are counted. */
    public long count(CallState state, int most) {
        return calls.count(state.name(), most);
    }

    /** Whether this officer is or was on a call, be it practice. */
    public boolean knows(String handler) {
        return calls.existsByHandler(handler);
    }

    /** Whole calls that were dropped between two moments, the newest first. */
    public List<Stored> droppedBetween(Instant from, Instant to, int size) {
        return calls.droppedBetween(from, to, Limit.of(size)).stream().map(this::stored).toList();
    }

    /** How many callers come before this one. */
    public int before(UUID id) {
        return calls.before(id);
    }

    /** The call in which a step was taken. */
    public Optional<UUID> callOf(String step) {
        return steps.findFirstByKeyStep(step).map(StepRow::call);
    }

    private CallRow.Digests digests(Traces traces) {
        return new CallRow.Digests(digest(traces.number()), digest(traces.ringing()), digest(traces.place()));
    }

    private @Nullable String digest(Optional<String> trace) {
        return trace.map(seal::digest).orElse(null);
    }

    private JournalRow row(Call call, Entry entry) {
        return new JournalRow(ids.generate(), call.id(), entry, json.write(call.id(), entry.fact()));
    }

    private Stored stored(CallRow row) {
        return new Stored(json.readCall(row.id(), row.content()), row.version());
    }
}
