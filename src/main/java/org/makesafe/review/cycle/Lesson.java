package org.makesafe.review.cycle;

import java.time.Instant;
import java.util.UUID;

/**
 * What everybody can learn from a call, told so that it leads back to nobody.
 *
 * @param happened in general words
 * @param advice what to do another time
 */
public record Lesson(UUID id, String title, String happened, String advice, Instant at) {}
