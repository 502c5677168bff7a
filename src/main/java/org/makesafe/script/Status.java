package org.makesafe.script;

/** What became of a question. Mandatory means asked, not filled: each of these is an answer. */
public enum Status {
    ANSWERED("Answered"),
    NOT_KNOWN("Not known"),
    REFUSED("Refused"),
    NOT_ASKED("Not asked"),
    UNSAFE_TO_ASK(
            "Unsafe to ask");

    private final String words;

    Status(String words) {
        this.words = words;
    }

    /** As shown to people. */
    public String words() {
        return words;
    }
}
