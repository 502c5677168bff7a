package org.makesafe.insight;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Times are counted in buckets, so that any period adds up without reading a call again. A share within a bound is exact. A percentile
 * is known only to the bucket, and is given as its upper bound: “at most 45 seconds”.
 */
final class Buckets {
    /** Upper bounds in seconds, each included. */
    static final List<Integer> BOUNDS = List.of(10, 20, 30, 45, 60, 90, 120, 180, 300, 600, 900, 1800, 3600);
    /** The bucket of whatever took longer than the last bound. */
    static final int LONGER = 9999;

    private Buckets() {}

    /** The bucket of a time, by its upper bound with leading zeros, so that buckets sort as they should. */
    static String of(Duration time) {
        long seconds = time.plusMillis(999).toSeconds();
        return "%04d".formatted(BOUNDS.stream().filter(bound -> seconds <= bound).findFirst().orElse(LONGER));
    }

    static long total(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many took at most so many seconds. */
    static long within(Map<String, Long> counts, int bound) {
        return counts.entrySet().stream().filter(e -> Integer.parseInt(e.getKey()) <= bound)
                .mapToLong(Map.Entry::getValue).sum();
    }

    /** The bound that at least this share, from 0 to 1, kept to; {@link #LONGER} where it lies beyond the last; empty without counts. */
    static OptionalInt percentile(Map<String, Long> counts, double share) {
        long total = total(counts);
        return total == 0
                ? OptionalInt.empty()
                : OptionalInt.of(BOUNDS.stream().filter(bound -> within(counts, bound) >= share * total).findFirst()
                        .orElse(LONGER));
    }
}
