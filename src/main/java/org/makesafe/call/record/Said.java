package org.makesafe.call.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The latest line of the advice ledger for one item. Earlier lines stay in the journal. */
public record Said(int entry, Instant at, String by, Channel channel, int wording, AdviceOutcome outcome,
        @Nullable String note) {}
