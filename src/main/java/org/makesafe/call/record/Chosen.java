package org.makesafe.call.record;

import java.time.Instant;
import org.makesafe.script.Grade;

/**
 * The grade a person chose, and why.
 *
 * @param suggested what was suggested at that moment
 */
public record Chosen(Grade grade, String rationale, Grade suggested, Instant at, String by) {}
