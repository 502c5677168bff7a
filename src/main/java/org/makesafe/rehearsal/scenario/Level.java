package org.makesafe.rehearsal.scenario;

/** How hard a scenario is. */
public enum Level {
    FIRST,
    USUAL,
    HARD
}
