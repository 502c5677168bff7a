package org.makesafe.call.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.script.Grade;

/**
 * A practice call in a list.
 *
 * @param scenario what was rehearsed, by its id
 * @param grade null where none was chosen
 * @param endedAt null while it goes on
 */
public record Practised(UUID id, String reference, String scenario, String handler, CallState state, Danger danger,
        @Nullable Grade grade, Instant openedAt, @Nullable Instant endedAt) {}
