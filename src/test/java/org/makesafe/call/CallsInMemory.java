package org.makesafe.call;

import com.fasterxml.uuid.Generators;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.makesafe.call.lifecycle.LifeCycle;
import org.makesafe.call.store.StoreInMemory;
import org.makesafe.flow.Mover;
import org.makesafe.script.Script;
import org.makesafe.script.catalogue.Catalogue;
import org.makesafe.script.catalogue.ScriptVersion;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.TransactionDefinition;

/** The use cases over one script and a store in memory, for tests that want thousands of calls. */
public record CallsInMemory(Calls calls, CallLists lists) {
    private static final LifeCycle LIFE_CYCLE = new LifeCycle();

    /** The use cases, with a catalogue that holds this script alone. */
    public static CallsInMemory of(Script script, Mover.Compiler compiler, Clock clock) {
        var version = new ScriptVersion("0f", 1, script);
        var catalogue = Mockito.mock(Catalogue.class, Mockito.withSettings().stubOnly());
        Mockito.when(catalogue.current(ArgumentMatchers.anyString())).thenReturn(Optional.of(version));
        Mockito.when(catalogue.version(ArgumentMatchers.anyString())).thenReturn(version);
        var ids = Generators.timeBasedEpochGenerator();
        var store = StoreInMemory.empty(ids);
        var steps = new Steps(store, catalogue, clock, new NoTransactions());
        var answering = new Answering(new CompiledScripts(catalogue, compiler), LIFE_CYCLE);
        var force = new ForceSettings(ZoneId.of("Europe/London"), script.id());
        var opening = new Opening(steps, store, catalogue, force, ids);
        var taking = new Taking(answering, catalogue, steps, force);
        return new CallsInMemory(
                new Calls(steps, opening, answering, taking, LIFE_CYCLE, store, catalogue, force),
                new CallLists(store));
    }

    /** Memory keeps everything at once. */
    private static final class NoTransactions extends AbstractPlatformTransactionManager {
        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            // Nothing begins.
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            // Nothing is left to keep.
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            throw new UnsupportedOperationException("No step of a law may fail");
        }
    }
}
