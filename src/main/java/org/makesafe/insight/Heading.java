package org.makesafe.insight;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What calls are counted under.
 *
 * @param id is unique among all headings
 * @param counts its counts, by term
 * @param name a term in words
 */
record Heading(String id, String title, Function<Tally, SortedMap<String, Long>> counts, UnaryOperator<String> name) {
    /** The counts of a period, the highest first. */
    List<Map.Entry<String, Long>> falling(Tally tally) {
        return counts.apply(tally).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }
}
