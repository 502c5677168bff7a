package org.makesafe.insight;

/**
 * The counts of a month beside those of the month before.
 *
 * @param month and {@code earlier} as they are named
 */
record Months(Tally now, Tally before, String month, String earlier) {}
