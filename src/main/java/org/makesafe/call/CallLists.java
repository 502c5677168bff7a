package org.makesafe.call;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.record.CallLine;
import org.makesafe.call.record.EarlierCall;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Practised;
import org.makesafe.call.store.CallStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of calls and of what happened in them. Practice calls are in none but their own. Reading changes nothing. */
@Service
@Transactional(readOnly = true)
public class CallLists {
    /** The most lines a list gives at once. */
    public static final int SIZE_MAX = 200;
    private static final List<CallState> UNFINISHED = List.of(CallState.OPEN, CallState.DROPPED);
    private static final int EARLIER_MAX = 5;
    private final CallStore store;

    CallLists(CallStore store) {
        this.store = store;
    }

    /** The calls of one handler that are not finished, newest first. */
    public List<CallLine> unfinished(String handler) {
        return store.page(Long.MAX_VALUE, handler, UNFINISHED, SIZE_MAX);
    }

    /** Practice calls of one handler, newest first. */
    public List<Practised> practised(String handler, int size) {
        return store.practised(handler, size);
    }

    /** The latest practice call that each handler completed, by handler. */
    public List<Practised> latestPractised() {
        return store.latestPractised();
    }

    /** The latest calls one handler completed. */
    public List<CallLine> completed(String handler, int size) {
        return store.page(Long.MAX_VALUE, handler, List.of(CallState.COMPLETED), size);
    }

    /** Dropped calls of every handler: any of these callers may ring back, to anybody. */
    public List<CallLine> dropped(int size) {
        return store.page(Long.MAX_VALUE, null, List.of(CallState.DROPPED), size);
    }

    /**
     * All calls, newest first.
     *
     * @param state only these; null for all
     * @param handler only this handler's; null for everybody's
     * @param after the number of the last call already seen; null for the first page
     * @param size from 1 to {@link #SIZE_MAX}
     */
    public List<CallLine> page(@Nullable CallState state, @Nullable String handler, @Nullable Long after, int size) {
        return store.page(after == null ? Long.MAX_VALUE : after, handler,
                state == null ? List.of(CallState.values()) : List.of(state), size);
    }

    /** Journal entries with numbers above {@code after}, in order. */
    public List<Entry> journal(UUID call, int after, int size) {
        return store.journal(call, after, size);
    }

    /**
     * Unfinished calls that this one may go on with, newest first: the caller gave the same number, or speaks of the same place. One
     * that is still open counts too, for whoever is cut off may reach somebody else before the first handler knows.
     */
    public List<EarlierCall> earlier(CallView view) {
        return view.call().practice() != null
                ? List.of()
                : store.alike(TracesOf.call(view.script(), view.call()), UNFINISHED, view.call().id(), EARLIER_MAX);
    }
}
