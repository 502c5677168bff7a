package org.makesafe.ivr;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that Twilio signed. A controller that names one as a parameter gets it.
 *
 * @param path as it was sent, percent-encoded, without its query
 * @param parameters of the form in the body, in the order sent, never those of the query; empty where the body is no form
 * @param idempotencyToken what Twilio sends alike with every try of one request; null if there was none. No signature covers it, so
 *     nothing may rest on it alone
 */
record Webhook(String path, Map<String, List<String>> parameters,
        @Nullable String idempotencyToken) implements Delivered {
    /** The request attribute that holds it once the signature was found right. */
    static final String ATTRIBUTE = Webhook.class.getName();

    /** The first value of a parameter; empty where it was not sent. */
    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The first value of a parameter as text that can be kept: no control characters, and no longer than so many; empty where blank. */
    Optional<String> text(String name, int max) {
        return first(name).map(value -> value.codePoints().filter(c -> !Character.isISOControl(c)).limit(max)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip())
                .filter(text -> !text.isEmpty());
    }

    /** All values of a parameter in the order sent; none where it was not sent. */
    List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** Says nothing: parameters hold callers' numbers and words, and this may end in a log. */
    @Override
    public String toString() {
        return "Webhook";
    }
}
