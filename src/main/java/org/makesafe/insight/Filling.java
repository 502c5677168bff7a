package org.makesafe.insight;

import java.util.List;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.MadeUpCalls.Made;
import org.springframework.stereotype.Component;

/** Counts calls that were made up, many at once, as each would be counted, but for scores. */
@Component
public class Filling {
    private final Counts counts;
    private final ForceSettings force;

    Filling(Counts counts, ForceSettings force) {
        this.counts = counts;
        this.force = force;
    }

    /**
     * Works out what is counted of calls that were never counted, on any thread.
     *
     * @return counts them, and takes part in the transaction of whoever runs it
     */
    public Runnable ready(List<Made> made) {
        var facts = made.stream().map(one -> FactsOf.madeUp(one.view(), one.journal(), force.zone())).toList();
        return () -> counts.countNew(facts);
    }
}
