package org.makesafe.call.record;

/** Where the caller's telephone line stands. */
public enum Line {
    ASKED("Answering the phone system's questions"),
    QUEUED("Waiting in the queue"),
    OFFERED("A handler's telephone is ringing"),
    CONNECTED("Talking to the handler"),
    PUT_THROUGH("Put through to the emergency number"),
    CALL_BACK("Asked to be called back"),
    MESSAGE("Left a message"),
    RINGING_BACK("Being rung back"),
    NOT_REACHED("Rung back and not reached"),
    ENDED("Hung up");

    private final String words;

    Line(String words) {
        this.words = words;
    }

    /** As shown to people. */
    public String words() {
        return words;
    }

    /** Whether somebody is at the other end. */
    public boolean live() {
        return switch (this) {
            case ASKED, QUEUED, OFFERED, CONNECTED, PUT_THROUGH, RINGING_BACK -> true;
            case CALL_BACK, MESSAGE, NOT_REACHED, ENDED -> false;
        };
    }
}
