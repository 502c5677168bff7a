package org.makesafe.script;

/**
 * How the thing is known, so that fact stays apart from opinion as section 38(2) of the Data Protection Act 2018 asks.
 */
public enum Basis {
    SAW("Saw"),
    HEARD("Heard"),
    TOLD("Told by another"),
    OPINION("Caller's opinion"),
    HANDLER("Handler");

    private final String words;

    Basis(String words) {
        this.words = words;
    }

    /** As shown to people. */
    public String words() {
        return words;
    }
}
