package org.makesafe.review.cycle;

import java.util.UUID;

/** A review began or went on. Published within its transaction, like {@link org.makesafe.call.CallMoved}. */
public record ReviewMoved(UUID call) {}
