package org.makesafe.call.record;

import java.time.Instant;

/**
 * A line of a call's journal.
 *
 * @param number counts from 1 within the call, without gaps
 * @param by the officer's sign-in name
 */
public record Entry(int number, Instant at, String by, Channel channel, Fact fact) {}
