package org.makesafe.call;

import com.fasterxml.uuid.NoArgGenerator;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.call.store.CallStore;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.script.catalogue.Catalogue;
import org.makesafe.script.catalogue.ScriptVersion;
import org.springframework.stereotype.Component;

/** Opens calls, whoever opens them. */
@Component
class Opening {
    private final Steps steps;
    private final CallStore store;
    private final Catalogue catalogue;
    private final ForceSettings force;
    private final NoArgGenerator ids;

    Opening(Steps steps, CallStore store, Catalogue catalogue, ForceSettings force, NoArgGenerator ids) {
        this.steps = steps;
        this.store = store;
        this.catalogue = catalogue;
        this.force = force;
        this.ids = ids;
    }

    /**
     * Opens a call.
     *
     * @param practice what is rehearsed; null for a call with a caller
     */
    Outcome<CallView> open(String officer, Channel channel, String scriptId, @Nullable String practice,
            @Nullable String step) {
        // A script that a telephone speaks by itself is no handler's.
        Optional<ScriptVersion> script = catalogue.current(scriptId)
                .filter(version -> version.script().forHandlers() || channel == Channel.IVR);
        if (Steps.badName(step)) {
            return Refusals.BAD_STEP.refused();
        }
        return script.isEmpty()
                ? Refusals.UNKNOWN_SCRIPT.refused()
                : steps.committed(() -> open(officer, channel, script.get(), practice, step));
    }

    private Outcome<CallView> open(String officer, Channel channel, ScriptVersion script, @Nullable String practice,
            @Nullable String step) {
        // Unlike the steps within a call, those that open one share a single space of names.
        String named = step == null ? null : store.digest(officer + " " + step);
        var already = named == null ? Optional.<CallStore.Stored>empty() : store.findOpenedBy(named);
        if (already.isPresent()) {
            Call call = already.get().call();
            return call.scriptId().equals(script.script().id()) && Objects.equals(call.practice(), practice)
                    ? new Moved<>(steps.view(already.get()))
                    : Refusals.STEP_REUSED.refused();
        }
        return new Moved<>(insert(officer, channel, script, practice, store.nextNumber(), named));
    }

    /** A call that takes no number, for a transaction that is rolled back. */
    CallView trial(ScriptVersion script) {
        return insert(PhoneCalls.IVR, Channel.IVR, script, null, 0, null);
    }

    private CallView insert(String officer, Channel channel, ScriptVersion script, @Nullable String practice,
            long number, @Nullable String named) {
        Instant now = steps.now();
        String reference = "%s-%02d-%07d".formatted(practice == null ? "MS" : "PRACTICE",
                LocalDateTime.ofInstant(now, force.zone()).getYear() % 100, number);
        var opened = new Fact.Opened(reference, script.script().id(), script.hash(), practice);
        var first = new Entry(1, now, officer, channel, opened);
        return steps.told(store.insert(Call.opened(ids.generate(), first), number, first, named));
    }
}
