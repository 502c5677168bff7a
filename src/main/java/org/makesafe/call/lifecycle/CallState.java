package org.makesafe.call.lifecycle;

/** Where a call stands in its life. */
public enum CallState {
    /** The caller is with the phone system or in its queue, and no handler is on the call yet. */
    WAITING("Waiting for a handler"),
    /** A handler is on it. */
    OPEN("In progress"),
    /** The caller is gone, and the script is not finished; it can be resumed. */
    DROPPED("Dropped"),
    /** Closed with everything asked and advised. Final. */
    COMPLETED("Completed");

    private final String words;

    CallState(String words) {
        this.words = words;
    }

    /** As shown to people. */
    public String words() {
        return words;
    }
}
