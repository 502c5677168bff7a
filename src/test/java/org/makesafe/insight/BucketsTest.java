package org.makesafe.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BucketsTest {
    @Test
    void aTimeIsInTheFirstBucketThatHoldsAllOfIt() {
        assertThat(Buckets.of(Duration.ZERO)).isEqualTo("0010");
        assertThat(Buckets.of(Duration.ofSeconds(30))).isEqualTo("0030");
        assertThat(Buckets.of(Duration.ofMillis(30_001))).isEqualTo("0045");
        assertThat(Buckets.of(Duration.ofHours(2))).isEqualTo("9999");
    }

    @Test
    void aPercentileIsTheBoundThatSoManyKeptTo() {
        var counts = Map.of("0010", 50L, "0030", 39L, "0060", 1L, "9999", 10L);
        assertThat(Buckets.within(counts, 30)).isEqualTo(89);
        assertThat(Buckets.percentile(counts, 0.5)).hasValue(10);
        assertThat(Buckets.percentile(counts, 0.9)).hasValue(60);
        assertThat(Buckets.percentile(counts, 0.91)).hasValue(Buckets.LONGER);
        assertThat(Buckets.percentile(Map.of(), 0.5)).isEmpty();
    }

    @Test
    void aTargetThatNoBucketEndsAtIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new InsightSettings(35, 30, 60, false)).hasMessageContaining("35");
    }
}
