package org.makesafe.ivr.phone;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as Twilio writes them (RFC 2822), for example {@code Mon, 02 Mar 2026 21:00:00 +0000}. */
final class NetworkTime {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z",
            Locale.ENGLISH);

    private NetworkTime() {}

    static String written(Instant time) {
        return FORMAT.format(time.atOffset(ZoneOffset.UTC));
    }
}
