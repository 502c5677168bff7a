package org.makesafe.ivr.phone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number at the network, as its owner set it up.
 *
 * @param number what callers dial, as {@code +44...}
 * @param voiceUrl where the network asks what to do with a call; like the others absolute, its fragment may hold connection overrides
 * @param fallbackUrl where it asks if that fails; null for nowhere
 * @param statusUrl where it tells how far calls have come; null for nowhere
 * @param statusEvents what it tells, of {@code initiated}, {@code ringing}, {@code answered} and {@code completed}
 * @param apiUrl where the network's own REST interface is, without {@code /2010-04-01}
 */
public record PhoneLine(String accountSid, String number, String voiceUrl, @Nullable String fallbackUrl,
        @Nullable String statusUrl, List<String> statusEvents, String apiUrl) {
    public PhoneLine {
        statusEvents = List.copyOf(statusEvents);
    }

    /** The address of something that the network keeps for this account. */
    String resource(String path) {
        return apiUrl + path(path);
    }

    /** The same, without what stands before the version of the interface. */
    String path(String path) {
        return "/2010-04-01/Accounts/" + accountSid + "/" + path;
    }

    @Nullable
    Hook fallback() {
        return fallbackUrl == null ? null : Hook.post(fallbackUrl);
    }

    StatusReports reports() {
        return new StatusReports(statusUrl == null ? null : Hook.post(statusUrl), statusEvents);
    }
}
