package org.makesafe.call.lifecycle;

/** What can happen in the life of a call. */
public enum LifeEvent {
    DROP,
    COMPLETE,
    RESUME,
    PROMPT,
    CONFIRM,
    OVERRIDE,
    STAND_DOWN
}
