package org.makesafe.ivr;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's proof that a webhook is its own: an HMAC-SHA1 over the address it called and the parameters of the body. The rule is Twilio's
 * "Validating requests"; {@code SignatureTest} holds the published examples.
 */
public final class Signature {
    private static final String HMAC = "HmacSHA1";
    private static final Comparator<String> BY_BYTES = Comparator.comparing(text -> text.getBytes(UTF_8),
            Arrays::compareUnsigned);
    private static final Pattern ADDRESS = Pattern
            .compile("(?<scheme>https?)://(?<host>\\[[^\\]]*]|[^/:?]*)(?<port>:\\d+)?(?<rest>.*)", Pattern.DOTALL);

    private final List<String> tokens;

    /**
     * Checks signatures.
     *
     * @param tokens the account's tokens, any of which may have signed
     */
    Signature(List<String> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    /**
     * What Twilio sends as {@code X-Twilio-Signature}.
     *
     * @param token the account's token
     * @param url the address called, with its query; a fragment is not signed
     * @param parameters of the form in the body, with all values of each name; empty where the body is no form. No value counts as an
     *     empty one. Names go in the order of their bytes; values that occur twice under one name count once, in that order too
     * @return base64, never null
     */
    public static String of(String token, String url,
            Map<String, ? extends Collection<? extends @Nullable String>> parameters) {
        var signed = new StringBuilder(withoutFragment(url));
        var byName = new TreeMap<String, Collection<? extends @Nullable String>>(BY_BYTES);
        byName.putAll(parameters);
        byName.forEach((name, values) -> {
            var once = new TreeSet<>(BY_BYTES);
            values.forEach(value -> once.add(value == null ? "" : value));
            once.forEach(value -> signed.append(name).append(value));
        });
        return Base64.getEncoder().encodeToString(hmac(token, signed.toString()));
    }

    /**
     * Whether one of our tokens signed this. Twilio leaves a port out of some addresses and puts the standard one into others, so the
     * address counts with and without it. Nothing of the address is decoded: it is signed as it was sent.
     *
     * @param given the header; null if there was none
     */
    boolean verifies(@Nullable String given, String url, Map<String, ? extends Collection<String>> parameters) {
        if (given == null)
            return false;
        byte[] claimed = given.getBytes(UTF_8);
        boolean found = false;
        for (String token : tokens) {
            for (String address : List.of(withoutFragment(url), withOtherPort(withoutFragment(url)))) {
                // No short cut: how long this takes says nothing about which candidate came close.
                found |= MessageDigest.isEqual(claimed, of(token, address, parameters).getBytes(UTF_8));
            }
        }
        return found;
    }

    private static String withOtherPort(String url) {
        var parts = ADDRESS.matcher(url);
        if (!parts.matches())
            return url;
        String standard = parts.group("scheme").equals("https") ? ":443" : ":80";
        String port = parts.group("port") == null ? standard : "";
        return parts.group("scheme") + "://" + parts.group("host") + port + parts.group("rest");
    }

    private static String withoutFragment(String url) {
        int fragment = url.indexOf('#');
        return fragment < 0 ? url : url.substring(0, fragment);
    }

    private static byte[] hmac(String token, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(token.getBytes(UTF_8), HMAC));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }
}
