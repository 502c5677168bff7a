package org.makesafe.ivr.phone;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/**
 * One request of the network to the service, signed and ready to send.
 *
 * @param form the parameters of a POST, decoded and in order; empty for a GET, which has them in its address
 * @param headers among them {@code X-Twilio-Signature} and {@code I-Twilio-Idempotency-Token}, which is equal on every try
 * @param attempt 0 for the first try, then 1, 2, ...
 * @param connect how long the network waits for a connection
 * @param read how long it waits for the answer
 */
public record NetworkRequest(URI url, String method, List<Entry<String, String>> form, Map<String, String> headers,
        int attempt, Duration connect, Duration read) {
    public NetworkRequest {
        form = List.copyOf(form);
        headers = Map.copyOf(headers);
    }

    /** A parameter of the form; empty if it was not sent. */
    public String parameter(String name) {
        return form.stream().filter(parameter -> parameter.getKey().equals(name)).map(Entry::getValue).findFirst()
                .orElse("");
    }

    /** Which try of which request this is, without anything personal. */
    @Override
    public String toString() {
        return method + " " + url.getPath() + ", try " + (attempt + 1);
    }
}
