package org.makesafe.call;

import com.fasterxml.uuid.Generators;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.makesafe.call.lifecycle.LifeCycle;
import org.makesafe.call.store.StoreInMemory;
import org.makesafe.flow.Mover;
import org.makesafe.script.Script;
import org.makesafe.script.catalogue.Catalogue;
import org.makesafe.script.catalogue.ScriptVersion;
import org.mockito.Mockito;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.TransactionDefinition;

/** The use cases over one script and a store in memory, for tests that want thousands of calls. */
public record CallsInMemory(Calls calls, CallLists lists, PhoneCalls phone, Waiting waiting, Following following,
        Catalogue catalogue) {
    private static final LifeCycle LIFE_CYCLE = new LifeCycle();

    /** The use cases, with a catalogue that holds this script alone. */
    public static CallsInMemory of(Script script, Mover.Compiler compiler, Clock clock) {
        return of(List.of(script), compiler, clock, true);
    }

    /**
     * The use cases, with a catalogue that holds these scripts alone; the first is the usual one.
     *
     * @param asJson whether calls become JSON and back
     */
    public static CallsInMemory of(List<Script> scripts, Mover.Compiler compiler, Clock clock, boolean asJson) {
        var catalogue = catalogue(scripts);
        var ids = Generators.timeBasedEpochGenerator();
        var store = StoreInMemory.empty(ids, asJson);
        var steps = new Steps(store, catalogue, clock, _ -> {}, new NoTransactions());
        var answering = new Answering(new CompiledScripts(catalogue, compiler), LIFE_CYCLE);
        var force = new ForceSettings(ZoneId.of("Europe/London"), scripts.getFirst().id());
        var opening = new Opening(steps, store, catalogue, force, ids);
        var taking = new Taking(answering, catalogue, steps, force);
        var noLines = new StaticListableBeanFactory().getBeanProvider(HandlerLines.class);
        return new CallsInMemory(
                new Calls(steps, opening, answering, taking, LIFE_CYCLE, store, catalogue, force), new CallLists(store),
                new PhoneCalls(steps, opening, answering, LIFE_CYCLE, store, force),
                new Waiting(steps, taking, LIFE_CYCLE, store, _ -> {}, noLines, ids),
                new Following(store, steps, LIFE_CYCLE), catalogue);
    }

    private static Catalogue catalogue(List<Script> scripts) {
        var catalogue = Mockito.mock(Catalogue.class, Mockito.withSettings().stubOnly());
        for (Script script : scripts) {
            var version = new ScriptVersion("of " + script.id(), 1, script);
            Mockito.when(catalogue.current(script.id())).thenReturn(Optional.of(version));
            Mockito.when(catalogue.version(version.hash())).thenReturn(version);
        }
        return catalogue;
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
