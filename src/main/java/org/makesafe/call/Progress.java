package org.makesafe.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.makesafe.call.record.Reached;
import org.makesafe.call.store.CallStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far every call has come, practice calls too, for whoever keeps something that is derived from calls. */
@Service
@Transactional(readOnly = true)
public class Progress {
    private final CallStore store;
    private final Steps steps;

    Progress(CallStore store, Steps steps) {
        this.store = store;
        this.steps = steps;
    }

    /** A call with its number. */
    public record Numbered(long number, CallView view) {}

    /** Calls that went on at this moment or later, newest call first, numbered below {@code before}. */
    public List<Reached> since(Instant moment, long before, int size) {
        return store.reached(moment, before, size);
    }

    /** A call as it stands, with its number. */
    public Optional<Numbered> find(UUID call) {
        return store.numbered(call)
                .map(found -> new Numbered(found.number(), steps.view(found.stored())));
    }
}
