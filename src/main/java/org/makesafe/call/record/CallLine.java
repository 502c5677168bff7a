package org.makesafe.call.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.script.Grade;

/**
 * A call in a list.
 *
 * @param number counts all calls, in the order they were taken
 */
public record CallLine(UUID id, long number, String reference, CallState state, Danger danger, @Nullable Grade grade,
        String scriptId,
        String handler, Instant openedAt, @Nullable Instant endedAt) {}
