package org.makesafe.review.board;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the board raises an alarm. A force sets its own; these begin from published figures.
 *
 * @param answer how long a caller may wait: many forces aim at 30 seconds for 101
 * @param danger how long an emergency that is prompted may stay undecided: triage guides aim to decide within a minute
 * @param silent how long a call may be open without a step
 * @param ringBack how long a dropped call may wait to be rung back
 * @param unfinished how long a call may be open at all
 * @param heartbeat how often an open page is told that the service is there
 * @param pages the most pages that are kept live by one instance
 */
@ConfigurationProperties("makesafe.board")
record BoardSettings(@DefaultValue("30s") Duration answer, @DefaultValue("60s") Duration danger,
        @DefaultValue("10m") Duration silent, @DefaultValue("30m") Duration ringBack,
        @DefaultValue("2h") Duration unfinished, @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("200") int pages) {}
