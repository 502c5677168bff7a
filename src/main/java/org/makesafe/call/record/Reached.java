package org.makesafe.call.record;

import java.util.UUID;

/**
 * How far a call has come.
 *
 * @param number counts all calls in the order they were taken
 * @param version rises with every step
 */
public record Reached(UUID call, long number, int version) {}
