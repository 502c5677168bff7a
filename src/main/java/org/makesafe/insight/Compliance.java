package org.makesafe.insight;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import org.makesafe.quality.Band;

/** How many of the calls that were scored are compliant or better. */
record Compliance(long compliant, long scored) {
    /** Of all calls in some counts. */
    static Compliance of(Map<Dimension, SortedMap<String, Long>> counts) {
        var bands = counts.getOrDefault(Dimension.BAND, Collections.emptySortedMap());
        long compliant = bands.entrySet().stream().filter(band -> Band.valueOf(band.getKey()).compliant())
                .mapToLong(Map.Entry::getValue).sum();
        return new Compliance(compliant, Buckets.total(bands));
    }
}
