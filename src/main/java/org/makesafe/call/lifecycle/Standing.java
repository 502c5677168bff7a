package org.makesafe.call.lifecycle;

/** Where a call stands in both regions of its life. */
public record Standing(CallState state, Danger danger) {
    /** A call that has just been taken. */
    public static final Standing NEW = new Standing(CallState.OPEN, Danger.NONE);
    /** A call that has just come in by telephone. */
    public static final Standing WAITING = new Standing(CallState.WAITING, Danger.NONE);
}
