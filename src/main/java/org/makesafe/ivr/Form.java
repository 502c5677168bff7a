package org.makesafe.ivr;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form body strictly. The servlet container would repair what is broken and mix in the query's parameters; a signature covers
 * neither.
 */
final class Form {
    /** Twilio sends about thirty; nobody else's webhook comes this far. */
    static final int MOST = 200;
    static final int LONGEST_NAME = 100;
    /** Above the longest that Twilio hears: sixty seconds of speech. */
    static final int LONGEST_VALUE = 8_000;

    private Form() {}

    /** What a body holds, or why it could not be read. */
    sealed interface Read permits Parameters, WebhookRefusal {}

    /** Parameters in the order sent, each with all its values. */
    record Parameters(Map<String, List<String>> byName) implements Read {}

    static Read read(byte[] body) {
        var found = new LinkedHashMap<String, List<String>>();
        int count = 0;
        // One character for each byte, so that nothing is lost before the percent-escapes are read.
        for (String pair : new String(body, ISO_8859_1).split("&")) {
            if (pair.isEmpty())
                continue;
            if (++count > MOST)
                return WebhookRefusal.TOO_MANY_PARAMETERS;
            int equals = pair.indexOf('=');
            var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            var value = decoded(equals < 0 ? "" : pair.substring(equals + 1));
            if (name == null || value == null)
                return WebhookRefusal.BODY_NOT_A_FORM;
            if (name.length() > LONGEST_NAME || value.length() > LONGEST_VALUE)
                return WebhookRefusal.PARAMETER_TOO_LONG;
            found.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
        }
        found.replaceAll((name, values) -> List.copyOf(values));
        return new Parameters(Collections.unmodifiableMap(found));
    }

    /** Null for a broken escape, for what is not UTF-8, and for a NUL, which no database keeps. */
    private static @Nullable String decoded(String raw) {
        var bytes = new ByteArrayOutputStream(raw.length());
        for (int at = 0; at < raw.length(); at++) {
            char sent = raw.charAt(at);
            if (sent == '%') {
                if (at + 2 >= raw.length() || !HexFormat.isHexDigit(raw.charAt(at + 1))
                        || !HexFormat.isHexDigit(raw.charAt(at + 2)))
                    return null;
                bytes.write(HexFormat.fromHexDigits(raw, at + 1, at + 3));
                at += 2;
            } else {
                bytes.write(sent == '+' ? ' ' : sent);
            }
        }
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
            return text.indexOf('\0') < 0 ? text : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
