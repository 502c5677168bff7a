package org.makesafe.script;

/**
 * How the thing is known, so that fact stays apart from opinion as section 38(2) of the Data Protection Act 2018 asks.
 */
public enum Basis {
    SAW("Saw"),
    HEARD("Heard"),
    TOLD("Told by another"),
    OPINION("Caller's opinion"),
    HANDLER("Handler"),
    /** The caller keyed it, with no handler on the line. */
    KEYS("Keyed by the caller"),
    /** The caller said it to a machine, which may have misheard. */
    SPEECH("Said by the caller to the phone system");

    private final String words;

    Basis(String words) {
        this.words = words;
    }

    /** Whether a machine took it down, so that a handler has yet to confirm it. */
    public boolean machine() {
        return this == KEYS || this == SPEECH;
    }

    /** As shown to people. */
    public String words() {
        return words;
    }
}
