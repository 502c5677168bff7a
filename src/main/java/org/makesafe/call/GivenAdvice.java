package org.makesafe.call;

import org.jspecify.annotations.Nullable;
import org.makesafe.call.record.AdviceOutcome;

/** What became of one advice item, as submitted. */
public record GivenAdvice(String advice, AdviceOutcome outcome, @Nullable String note) {}
