package org.makesafe.review.cycle;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is reviewed, and how soon.
 *
 * @param dipSamples how many calls of each handler are drawn by lot each month
 * @param doubleOneIn of how many dip samples one is assessed by a second reviewer; 0 for none
 * @param reviewWithin how long a review may wait or last
 * @param correctWithin how long a handler has to answer
 * @param resumeWithin after how long a dropped call counts as never resumed
 */
@ConfigurationProperties("makesafe.review")
record ReviewSettings(@DefaultValue("2") int dipSamples, @DefaultValue("5") int doubleOneIn,
        @DefaultValue("14d") Duration reviewWithin, @DefaultValue("7d") Duration correctWithin,
        @DefaultValue("24h") Duration resumeWithin) {}
