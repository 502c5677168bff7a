package org.makesafe.script.check;

import java.util.Set;
import org.makesafe.script.Status;

/**
 * One class of answers that conditions can't tell apart.
 *
 * @param ids the options chosen, of those that matter
 * @param words how a person would say it
 */
record Given(Status status, Set<String> ids, String words) {}
