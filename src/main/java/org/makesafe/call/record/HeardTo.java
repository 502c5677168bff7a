package org.makesafe.call.record;

/** How much of what was played a caller heard, as far as the line can tell. */
public enum HeardTo {
    /** To the end. */
    END("Heard to the end"),
    /** A key or a word came during or after it, which the line does not tell apart. */
    PERHAPS("May have been cut short"),
    /** The caller hung up first. */
    CUT_OFF("Not heard to the end");

    private final String words;

    HeardTo(String words) {
        this.words = words;
    }

    /** As shown to people. */
    public String words() {
        return words;
    }
}
