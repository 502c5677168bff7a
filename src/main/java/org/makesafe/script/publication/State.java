package org.makesafe.script.publication;

/** Where a version of a script stands. */
public enum State {
    /** Being written; it may be broken. */
    DRAFT("Draft"),
    /** Proved without a problem, and waiting for a second author. */
    CHECKED("Checked"),
    /** A second author has read it. */
    APPROVED("Approved"),
    /** Published from a time that has not come yet. */
    SCHEDULED("Scheduled"),
    /** Calls have begun with it, or can; the newest of a script is the current one. */
    PUBLISHED("Published"),
    /** Was current, and no new call begins with it. */
    RETIRED("Retired"),
    /** A draft that a later one took the place of. */
    REPLACED("Replaced"),
    /** A draft that nobody goes on with. */
    DISCARDED("Discarded");

    private final String words;

    State(String words) {
        this.words = words;
    }

    /** As shown to people. */
    public String words() {
        return words;
    }
}
