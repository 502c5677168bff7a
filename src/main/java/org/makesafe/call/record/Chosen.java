package org.makesafe.call.record;

import java.time.Instant;
import org.makesafe.script.Grade;

/** The grade a person chose, and why. */
public record Chosen(Grade grade, String rationale, Instant at, String by) {}
