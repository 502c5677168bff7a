package org.makesafe.call.record;

/**
 * An unfinished call that another one may go on with.
 *
 * @param sameNumber whether both callers gave the same number; otherwise both spoke of the same place
 */
public record EarlierCall(CallLine line, boolean sameNumber) {}
