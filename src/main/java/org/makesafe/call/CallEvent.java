package org.makesafe.call;

import java.util.UUID;

/** What a handler did that the telephone line must follow. Told to whoever listens once the step is committed. */
public sealed interface CallEvent {
    /** The call it is about. */
    UUID call();

    /** A waiting caller was taken. */
    record Taken(UUID call, String handler) implements CallEvent {}

    /**
     * A caller is to be rung back, the handler's own telephone first.
     *
     * @param line the name of the line that this begins
     */
    record RingBack(UUID call, String handler, String line) implements CallEvent {}

    /** The caller on the line is to be put through to the emergency number. */
    record PutThrough(UUID call, String handler) implements CallEvent {}
}
