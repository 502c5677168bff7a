package org.makesafe.script;

/** How fast police respond, most urgent first. Each force has its own name for each. */
public enum Grade {
    IMMEDIATE,
    PRIORITY,
    SCHEDULED,
    NO_DEPLOYMENT;

    /** Whether this is a slower response than the other. */
    public boolean lowerThan(Grade other) {
        return compareTo(other) > 0;
    }
}
