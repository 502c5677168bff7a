package org.makesafe.script.publication;

/** What can be done with a version of a script. */
public enum Action {
    SUBMIT("Draft saved", false),
    CHECK("Checked", false),
    APPROVE("Approved", false),
    SEND_BACK("Sent back", true),
    PUBLISH("Published", false),
    WITHDRAW("Schedule withdrawn", true),
    ROLL_BACK("Rolled back to this", true),
    RETIRE("Retired", true),
    REPLACE("Replaced by a later draft", false),
    DISCARD("Discarded", false),
    /** The files that the service started with held it. */
    INSTALL("Published by the installation", false);

    private final String words;
    private final boolean needsComment;

    Action(String words, boolean needsComment) {
        this.words = words;
        this.needsComment = needsComment;
    }

    /** What was done, as shown to people. */
    public String words() {
        return words;
    }

    /** Whether officers ask for it; the rest follows from something else that they do, or from the files at start-up. */
    public boolean askedFor() {
        return this != SUBMIT && this != REPLACE && this != INSTALL;
    }

    /** Whether whoever does it must say why. */
    public boolean needsComment() {
        return needsComment;
    }
}
