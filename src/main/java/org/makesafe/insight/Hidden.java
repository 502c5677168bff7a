package org.makesafe.insight;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts that add up to a total, with those left out by which a child could be recognised. A count from 1 to 4 is left out. So are more,
 * the smallest first, until what is missing from the total could be made up with any small count anywhere, even for somebody who knows
 * this rule. Nought is shown: it is about nobody.
 *
 * @param parts in the order given; empty where left out
 * @param safe whether the total may be shown; where it may not, nor may anything that tells it
 */
record Hidden(SequencedMap<String, OptionalLong> parts, boolean safe) {
    /** Counts below this one, and above nought, are left out. */
    static final int LEAST = 5;

    Hidden {
        parts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parts));
    }

    /** Leaves out what must not be shown. */
    static Hidden of(SequencedMap<String, Long> counts) {
        List<String> rising = counts.entrySet().stream().filter(e -> e.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.naturalOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).toList();
        int small = (int) counts.values().stream().filter(Hidden::small).count();
        int more = 0;
        while (small > 0 && small + more < rising.size() && !safe(counts, rising, small, more)) {
            more++;
        }
        Set<String> hidden = new TreeSet<>(rising.subList(0, small + more));
        var parts = new LinkedHashMap<String, OptionalLong>();
        counts.forEach((term, count) -> parts.put(term,
                hidden.contains(term) ? OptionalLong.empty() : OptionalLong.of(count)));
        return new Hidden(parts, !small(Buckets.total(counts)) && (small == 0 || safe(counts, rising, small, more)));
    }

    private static boolean small(long count) {
        return count > 0 && count < LEAST;
    }

    /**
     * Whether each small count could be anything from 1 to 4. The others left out are 5 at least, and at most the smallest that is shown.
     *
     * @param small how many are left out for themselves, and {@code more} for the sake of those
     */
    private static boolean safe(Map<String, Long> counts, List<String> rising, int small, int more) {
        long missing = rising.subList(0, small + more).stream().mapToLong(term -> counts.getOrDefault(term, 0L)).sum();
        long highest = LEAST - 1L;
        boolean couldBeHigh = missing - (small - 1) - (long) LEAST * more >= highest;
        boolean couldBeLow = (small + more == rising.size() && more > 0)
                || missing - highest * (small - 1)
                        - (more == 0 ? 0 : more * counts.getOrDefault(rising.get(small + more), 0L)) <= 1;
        return couldBeHigh && couldBeLow;
    }
}
