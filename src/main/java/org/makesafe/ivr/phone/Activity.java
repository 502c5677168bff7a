package org.makesafe.ivr.phone;

import java.time.Instant;
import java.util.Optional;

/** What a call is busy with: one verb of a document that takes time. */
interface Activity {
    /** Why an activity comes to an end that it did not bring about. */
    enum Stop {
        /** The call is over. */
        HUNG_UP,
        /** The service moved the call elsewhere, by the network's REST interface. */
        MOVED
    }

    void start();

    /** When {@link #timeUp} wants to be called next. */
    default Optional<Instant> due() {
        return Optional.empty();
    }

    default void timeUp() {}

    default void key(char key) {}

    default void speech(String words) {}

    /** Lets go of everything and everyone. */
    default void stop(Stop why) {}

    /** What the caller is being asked for, once there is nothing more to be heard first. */
    default Optional<Asked> asked() {
        return Optional.empty();
    }

    /** Whether more will be heard without the caller doing anything. */
    default boolean talks() {
        return false;
    }

    /** Whether there is a person at the other end. */
    default boolean connected() {
        return false;
    }
}
