package org.makesafe.call;

import java.util.UUID;

/** A call was left over by a step: completed, dropped, or added to since. Published and to be listened to like {@link CallMoved}. */
public record CallEnded(UUID call) {}
