package org.makesafe.ivr.phone;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map.Entry;
import org.makesafe.ivr.Signature;

/** Signs a request as Twilio does, so that its receiver can tell it from any other. */
@FunctionalInterface
public interface Signer {
    /**
     * The value of {@code X-Twilio-Signature}.
     *
     * @param url the address as it was asked for, query and all, without its fragment
     * @param body the parameters of the form, decoded; empty for a GET
     */
    String sign(String url, List<Entry<String, String>> body);

    /** Signs with an account's token. */
    static Signer with(String token) {
        return (url, body) -> Signature.of(token, url,
                body.stream().collect(groupingBy(Entry::getKey, mapping(Entry::getValue, toList()))));
    }
}
