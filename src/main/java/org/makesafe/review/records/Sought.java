package org.makesafe.review.records;

import java.util.List;
import java.util.Map;
import org.makesafe.flow.Outcome.Refused;

/**
 * A filter that was read.
 *
 * @param conditions what must hold, all of it
 * @param refused what can't be looked for, by the field that says so; empty where all was understood
 */
record Sought(List<Condition> conditions, Map<Field, Refused<List<Condition>>> refused) {}
