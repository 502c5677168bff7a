package org.makesafe.insight;

import java.util.List;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.MadeUpCalls.Made;
import org.springframework.stereotype.Component;

/** Counts calls that were made up, many at once, as each would be counted. */
@Component
public class Filling {
    private final Counts counts;
    private final ForceSettings force;

    Filling(Counts counts, ForceSettings force) {
        this.counts = counts;
        this.force = force;
    }

    /** Counts calls that were never counted. */
    public void add(List<Made> made) {
        counts.countNew(made.stream().map(one -> FactsOf.call(one.view(), one.journal(), force.zone())).toList());
    }
}
