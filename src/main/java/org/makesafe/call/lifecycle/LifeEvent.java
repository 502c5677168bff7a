package org.makesafe.call.lifecycle;

/** What can happen in the life of a call. */
public enum LifeEvent {
    /** A handler takes a waiting caller. */
    TAKE,
    /** The handler was not reached: the caller waits again. */
    PUT_BACK,
    /** A caller who was cut off rings again. */
    CALL_AGAIN,
    DROP,
    COMPLETE,
    RESUME,
    PROMPT,
    CONFIRM,
    OVERRIDE,
    STAND_DOWN
}
