package org.makesafe.call;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.call.store.CallStore;
import org.makesafe.call.store.CallStore.Stored;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.script.Script;
import org.makesafe.script.Texts;
import org.makesafe.script.catalogue.Catalogue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes every step the same way: load, decide, append journal entries and update the call in one transaction. A step named twice
 * happens once; two steps at the same moment both happen, one after the other.
 */
@Component
class Steps {
    private static final int ATTEMPTS = 5;
    private static final int STEP_MAX = 100;
    private final CallStore store;
    private final Catalogue catalogue;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    Steps(CallStore store, Catalogue catalogue, Clock clock, ApplicationEventPublisher events,
            PlatformTransactionManager manager) {
        this.store = store;
        this.catalogue = catalogue;
        this.clock = clock;
        this.events = events;
        this.transactions = new TransactionTemplate(manager);
    }

    /**
     * Takes one step.
     *
     * @param what all that was submitted, to tell a repeated step from a reused name
     * @param decide what happens; no facts means that nothing changes
     */
    Outcome<CallView> take(Submission submission, Object what, Function<CallView, Outcome<List<Fact>>> decide) {
        return committed(() -> {
            Optional<Stored> found = store.findToChange(submission.call());
            if (found.isEmpty()) {
                return Refusals.NO_SUCH_CALL.refused();
            }
            CallView view = view(found.get());
            String step = submission.step();
            if (badName(step)) {
                return Refusals.BAD_STEP.refused();
            }
            String submitted = submission.call() + " " + what;
            Optional<String> taken = step == null ? Optional.empty() : store.digestOf(submission.call(), step);
            if (taken.isPresent()) {
                return store.sameDigest(taken.get(), submitted) ? new Moved<>(view) : Refusals.STEP_REUSED.refused();
            }
            if (submission.expected() instanceof Expected.Version(int version) && version != view.version()) {
                return Refusals.STALE_VERSION.refused();
            }
            return decide.apply(view).then(facts -> {
                if (step != null) {
                    store.taken(submission.call(), step, submitted);
                }
                return new Moved<>(append(found.get(), submission, facts));
            });
        });
    }

    /** Reads or writes in one transaction, once more where another step came between. */
    <T> Outcome<T> committed(Supplier<Outcome<T>> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // Part of somebody's larger transaction: only they can try the whole of it again.
            return work.get();
        }
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                Outcome<T> outcome = transactions.execute(_ -> work.get());
                if (outcome != null) {
                    return outcome;
                }
            } catch (ConcurrencyFailureException | DataIntegrityViolationException e) {
                if (attempt == ATTEMPTS && e instanceof DataIntegrityViolationException) {
                    throw e;
                }
            }
        }
        return Refusals.STALE_VERSION.refused();
    }

    CallView view(Stored stored) {
        return CallView.of(stored.call(), stored.version(), catalogue.version(stored.call().scriptHash()));
    }

    /** Now, to the precision that every database keeps. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private CallView append(Stored before, Submission submission, List<Fact> facts) {
        if (facts.isEmpty()) {
            return view(before);
        }
        Call after = before.call();
        var entries = new ArrayList<Entry>();
        Instant now = now();
        for (Fact fact : facts) {
            var entry = new Entry(after.entries() + 1, now, submission.officer(), submission.channel(), fact);
            entries.add(entry);
            after = after.after(entry);
        }
        Script script = catalogue.version(after.scriptHash()).script();
        return told(store.append(before, after, entries, TracesOf.call(script, after)));
    }

    /** A call that has just been stored, and whoever listens hears of it once that is committed. */
    CallView told(Stored stored) {
        events.publishEvent(new CallMoved(stored.call().id()));
        if (stored.call().endedAt() != null) {
            events.publishEvent(new CallEnded(stored.call().id()));
        }
        return view(stored);
    }

    /** Whether a step is named, and the name can't be kept. */
    static boolean badName(@Nullable String step) {
        return step != null && (step.isBlank() || Texts.fault(step, STEP_MAX).isPresent());
    }
}
