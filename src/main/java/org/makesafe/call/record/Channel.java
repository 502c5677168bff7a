package org.makesafe.call.record;

/** The door a fact came through. */
public enum Channel {
    DESK,
    API,
    SCRIPT,
    /** The telephone, with nobody at the desk. */
    IVR
}
