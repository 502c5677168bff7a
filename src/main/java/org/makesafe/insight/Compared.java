package org.makesafe.insight;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/** How many calls one term had in a month, and how many in the month before. */
record Compared(String term, long now, long before) {
    /** All terms that either had, the highest of now first. */
    static List<Compared> of(SortedMap<String, Long> now, SortedMap<String, Long> before) {
        var terms = new TreeSet<>(now.keySet());
        terms.addAll(before.keySet());
        return terms.stream()
                .map(term -> new Compared(term, now.getOrDefault(term, 0L), before.getOrDefault(term, 0L)))
                .sorted(Comparator.comparingLong(Compared::now).thenComparingLong(Compared::before).reversed()
                        .thenComparing(Compared::term))
                .toList();
    }
}
