package org.makesafe.ivr.phone;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How patient the network is with one address. The fragment of the address may say otherwise than the network's defaults, as in
 * {@code #rc=2&rp=ct,5xx}; what it says beyond the bounds is held to them. Source: Twilio, "webhooks connection overrides".
 *
 * @param connect time to connect, {@code ct}
 * @param read time for the answer, {@code rt}
 * @param total time for all tries, {@code tt}
 * @param retries tries after the first, {@code rc}
 * @param retried what is tried again, {@code rp}: {@code ct}, {@code rt}, {@code 4xx}, {@code 5xx} or {@code all}
 */
record Overrides(Duration connect, Duration read, Duration total, int retries, List<String> retried) {
    private static final int CONNECT_DEFAULT = 5000;
    private static final int CONNECT_MOST = 10000;
    private static final int READ_MOST = 15000;

    static Overrides of(URI url) {
        String fragment = url.getRawFragment() == null ? "" : url.getRawFragment();
        Map<String, String> said = Arrays.stream(fragment.split("&")).map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .collect(Collectors.toMap(part -> part[0], part -> part[1], (a, b) -> b));
        return new Overrides(
                Duration.ofMillis(bounded(said.get("ct"), 100, CONNECT_MOST, CONNECT_DEFAULT)),
                Duration.ofMillis(bounded(said.get("rt"), 100, READ_MOST, READ_MOST)),
                Duration.ofMillis(bounded(said.get("tt"), 100, READ_MOST, READ_MOST)),
                bounded(said.get("rc"), 0, 5, 1),
                List.of(said.getOrDefault("rp", "ct").split(",")));
    }

    boolean retry(String failure) {
        return retried.contains(failure) || retried.contains("all");
    }

    private static int bounded(@Nullable String said, int least, int most, int usual) {
        return said == null || !said.matches("\\d{1,6}") ? usual : Math.clamp(Integer.parseInt(said), least, most);
    }
}
