package org.makesafe.review.cycle;

import java.time.Instant;

/**
 * What came of a call. A later one stands beside it and counts from then on; none is overwritten.
 *
 * @param opening the category that the call was taken under
 * @param closing the category that it turned out to be
 * @param note empty where none was given
 */
public record CallOutcome(String opening, String closing, String result, String note, String by, Instant at) {}
