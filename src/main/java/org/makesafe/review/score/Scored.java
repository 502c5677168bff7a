package org.makesafe.review.score;

import java.time.Instant;
import java.util.UUID;
import org.makesafe.quality.Score;

/**
 * A score that was kept.
 *
 * @param number counts all calls in the order they were taken
 * @param version of the call that was scored
 */
public record Scored(UUID call, long number, String reference, int version, Instant endedAt, Instant at, Score score) {}
