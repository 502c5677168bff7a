package org.makesafe.call.record;

import java.time.Instant;

/** What a supervisor wrote to the handler of a call in progress. */
public record Written(int entry, Instant at, String by, String text) {}
