package org.makesafe.call.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One hand-off to command and control.
 *
 * @param incident the incident reference there; null where none was given
 */
public record HandOff(Instant at, String by, boolean whole, @Nullable String incident) {}
