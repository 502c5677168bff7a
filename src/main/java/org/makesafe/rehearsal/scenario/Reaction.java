package org.makesafe.rehearsal.scenario;

import org.makesafe.call.record.AdviceOutcome;

/**
 * What the caller says to advice.
 *
 * @param outcome what an expert records of it
 */
public record Reaction(String say, AdviceOutcome outcome) {}
