package org.makesafe.ivr.phone;

import java.time.Duration;

/**
 * What the service answered to a {@link NetworkRequest}.
 *
 * @param contentType the header as it came; empty if there was none
 * @param location where a redirection leads; empty if there was none
 * @param took how long it took, as far as the network is concerned: a test makes a slow answer by saying so
 */
public record Reply(int status, String contentType, String location, String body, Duration took) {
    /** TwiML, as fast as can be. */
    public static Reply twiml(String body) {
        return new Reply(200, "text/xml", "", body, Duration.ZERO);
    }

    /** A status without a body. */
    public static Reply empty(int status) {
        return new Reply(status, "", "", "", Duration.ZERO);
    }
}
