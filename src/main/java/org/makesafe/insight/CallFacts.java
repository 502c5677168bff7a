package org.makesafe.insight;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * All that is counted of one call.
 *
 * @param version of the call it was made from
 * @param day the call began, in the force's time zone
 * @param sector what kind of place it is about, by the id that its script gives it; {@link #NO_SECTOR} where it does not say
 */
record CallFacts(UUID call, int version, LocalDate day, String script, int number, String sector,
        SortedSet<Counted> counted) {
    static final String NO_SECTOR = "none";

    CallFacts {
        counted = Collections.unmodifiableSortedSet(new TreeSet<>(counted));
    }
}
