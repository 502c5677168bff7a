package org.makesafe.ivr;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Reads requests under {@code /twilio} and checks that Twilio signed them. */
final class Deliveries {
    /** In bytes. Twilio's own forms have one or two thousand. */
    static final int LARGEST_BODY = 64 * 1024;
    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;
    private static final Pattern BODY_HASH = Pattern.compile("(?:^|&)bodySHA256=([^&]*)");
    private static final Pattern TOKEN = Pattern.compile("[\\w.-]{1,100}");

    private final TwilioSettings settings;
    private final Signature signature;

    Deliveries(TwilioSettings settings) {
        this.settings = settings;
        this.signature = new Signature(settings.authToken());
    }

    Delivered read(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY)
            return WebhookRefusal.BODY_TOO_LARGE;
        var sent = asSent(request);
        var contentType = sent.getContentType();
        boolean form = contentType != null && contentType.regionMatches(true, 0, FORM, 0, FORM.length());
        return switch (form ? Form.read(body) : new Form.Parameters(Map.of())) {
            case WebhookRefusal unreadable -> unreadable;
            case Form.Parameters(var parameters) -> signed(sent, parameters) && (form || coversBody(sent, body))
                    ? new Webhook(sent.getRequestURI(), parameters, token(sent))
                    : WebhookRefusal.NOT_SIGNED;
        };
    }

    private boolean signed(HttpServletRequest sent, Map<String, List<String>> parameters) {
        var query = sent.getQueryString();
        var path = sent.getRequestURI() + (query == null ? "" : "?" + query);
        return signature.verifies(sent.getHeader("X-Twilio-Signature"), settings.at(path), parameters);
    }

    /** A body that is no form is covered by its hash in the signed query. Twilio's own SDK for Java leaves comparing it to the caller. */
    private static boolean coversBody(HttpServletRequest sent, byte[] body) {
        var query = sent.getQueryString();
        var hashes = BODY_HASH.matcher(query == null ? "" : query).results().map(found -> found.group(1)).toList();
        if (hashes.isEmpty())
            return body.length == 0;
        return hashes.size() == 1 && MessageDigest.isEqual(sha256(body), bytes(hashes.getFirst()));
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(String hex) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static @Nullable String token(HttpServletRequest sent) {
        var token = sent.getHeader("I-Twilio-Idempotency-Token");
        return token != null && TOKEN.matcher(token).matches() ? token : null;
    }

    /** The request before any filter changed it: forwarded headers may say what they like about the path. */
    private static HttpServletRequest asSent(HttpServletRequest request) {
        ServletRequest sent = request;
        while (sent instanceof ServletRequestWrapper wrapper)
            sent = wrapper.getRequest();
        return (HttpServletRequest) sent;
    }
}
