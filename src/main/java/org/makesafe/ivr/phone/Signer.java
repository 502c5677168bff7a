package org.makesafe.ivr.phone;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map.Entry;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs a webhook as Twilio does, so that its receiver can tell it from any other request. */
@FunctionalInterface
public interface Signer {
    /**
     * The value of {@code X-Twilio-Signature}.
     *
     * @param url the address as it was asked for, query and all, without its fragment
     * @param body the parameters of the form, decoded; empty for a GET
     */
    String sign(String url, List<Entry<String, String>> body);

    /** Signs with an account's token: HMAC-SHA1 over the address and the parameters, in the order of the bytes of their names. */
    static Signer with(String token) {
        return (url, body) -> {
            var signed = new StringBuilder(url);
            body.stream().sorted(Entry.comparingByKey())
                    .forEach(parameter -> signed.append(parameter.getKey()).append(parameter.getValue()));
            try {
                var mac = Mac.getInstance("HmacSHA1");
                mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
                return Base64.getEncoder()
                        .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
