package org.makesafe.ivr.phone;

import java.util.Locale;

/** How far a call has come, in Twilio's words. */
public enum CallStatus {
    RINGING,
    IN_PROGRESS,
    COMPLETED,
    BUSY,
    NO_ANSWER,
    CANCELED,
    FAILED;

    /** Whether the call has ended, one way or another. */
    public boolean over() {
        return compareTo(COMPLETED) >= 0;
    }

    /** The word as it travels, for example {@code in-progress}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
