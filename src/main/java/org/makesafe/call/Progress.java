package org.makesafe.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.makesafe.call.record.Reached;
import org.makesafe.call.store.CallStore;
import org.makesafe.call.store.CallStore.Stored;
import org.makesafe.script.catalogue.StoredScripts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far every call has come, practice calls too, for whoever keeps something that is derived from calls. */
@Service
@Transactional(readOnly = true)
public class Progress {
    private final CallStore store;
    private final StoredScripts scripts;

    Progress(CallStore store, StoredScripts scripts) {
        this.store = store;
        this.scripts = scripts;
    }

    /** A call with its number. */
    public record Numbered(long number, CallView view) {}

    /** Calls that went on at this moment or later, newest call first, numbered below {@code before}. */
    public List<Reached> since(Instant moment, long before, int size) {
        return store.reached(moment, before, size);
    }

    /** A call as it stands, with its number. */
    public Optional<Numbered> find(UUID call) {
        return store.numbered(call).map(found -> new Numbered(found.number(), view(found.stored())));
    }

    private CallView view(Stored stored) {
        return CallView.of(stored.call(), stored.version(), scripts.version(stored.call().scriptHash()));
    }
}
