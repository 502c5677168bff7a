package org.makesafe.insight;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a force holds itself to, and how counts are kept. There is no national target for 101; many forces have used 30 seconds
 * (domain.md 3.5). Danger is to be seen in the first minute.
 *
 * @param answerSeconds by when a call should be with a handler
 * @param waitSeconds how long a caller should be in the queue at most
 * @param dangerSeconds by when danger should be decided
 * @param rebuild whether all counts are thrown away and made again at the start
 */
@ConfigurationProperties("makesafe.insight")
record InsightSettings(@DefaultValue("30") int answerSeconds, @DefaultValue("30") int waitSeconds,
        @DefaultValue("60") int dangerSeconds, @DefaultValue("false") boolean rebuild) {
    InsightSettings {
        for (int target : new int[]{ answerSeconds, waitSeconds, dangerSeconds}) {
            if (!Buckets.BOUNDS.contains(target)) {
                throw new IllegalArgumentException(
                        "A target of makesafe.insight is one of %s seconds, not %d".formatted(Buckets.BOUNDS, target));
            }
        }
    }
}
