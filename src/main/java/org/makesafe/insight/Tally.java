package org.makesafe.insight;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;

/**
 * All that a page of counts shows of one period.
 *
 * @param byDay calls on each day that had any
 * @param bySector calls about each kind of place
 * @param signs warning signs, and about which kind of place how often
 * @param byVersion counts of each version of each script, by {@code script:number}
 */
record Tally(Map<Dimension, SortedMap<String, Long>> all, SortedMap<LocalDate, Long> byDay,
        SortedMap<String, Long> bySector, SortedMap<String, SortedMap<String, Long>> signs,
        SortedMap<String, Map<Dimension, SortedMap<String, Long>>> byVersion) {
    /** Counts under one heading; empty where there are none. */
    SortedMap<String, Long> of(Dimension dimension) {
        return all.getOrDefault(dimension, Collections.emptySortedMap());
    }

    /** How often a warning sign was seen in calls about one kind of place. */
    long sign(String sign, String sector) {
        return signs.getOrDefault(sign, Collections.emptySortedMap()).getOrDefault(sector, 0L);
    }

    /** Counts of one version, as {@code script:number}. */
    Map<Dimension, SortedMap<String, Long>> version(String version) {
        return byVersion.getOrDefault(version, Map.of());
    }

    /** How many calls there were that have a score. */
    long scored() {
        return Buckets.total(of(Dimension.BAND));
    }

    /** How many calls there were. */
    long calls() {
        return Buckets.total(of(Dimension.STATE));
    }
}
