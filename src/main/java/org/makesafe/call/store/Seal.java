package org.makesafe.call.store;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts what identifies a caller, bound to the call it belongs to, and makes keyed digests that find a number again without
 * storing it. With several keys the first encrypts and every one decrypts, so that keys can be changed.
 */
@Component
public class Seal {
    private static final int KEY_BYTES = 32;
    private final List<AesGcmJce> ciphers = new ArrayList<>();
    private final List<SecretKeySpec> digestKeys = new ArrayList<>();

    /** Takes the keys from the settings. */
    Seal(EncryptionSettings settings) {
        List<String> keys = settings.key();
        if (keys.isEmpty()) {
            throw new IllegalStateException("makesafe.encryption.key is missing");
        }
        try {
            for (String key : keys) {
                ciphers.add(new AesGcmJce(derive(key, "makesafe personal answers")));
                digestKeys.add(new SecretKeySpec(derive(key, "makesafe digests"), "HmacSHA256"));
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("makesafe.encryption.key must be 32 random bytes in base64", e);
        }
    }

    /** Encrypts a text, bound to a call or to whatever else has an id. */
    public String seal(UUID call, String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(ciphers.getFirst().encrypt(text.getBytes(StandardCharsets.UTF_8), bound(call)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What is personal could not be encrypted", e);
        }
    }

    /**
     * Opens what was sealed.
     *
     * @throws IllegalStateException if no key opens it, or it belongs to something else
     */
    public String open(UUID call, String sealed) {
        for (AesGcmJce cipher : ciphers) {
            try {
                return new String(cipher.decrypt(Base64.getDecoder().decode(sealed), bound(call)),
                        StandardCharsets.UTF_8);
            } catch (GeneralSecurityException e) {
                // Another key may fit; if none does, the failure below says so.
            }
        }
        throw new IllegalStateException("No key opens what is sealed with " + call);
    }

    /** A digest that only this service can make. */
    public String digest(String text) {
        return digest(digestKeys.getFirst(), text);
    }

    /** The digests that a text may have been stored under, newest key first. */
    public List<String> digests(String text) {
        return digestKeys.stream().map(key -> digest(key, text)).toList();
    }

    private static String digest(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }

    private static byte[] derive(String key, String purpose) throws GeneralSecurityException {
        byte[] bytes = Base64.getDecoder().decode(key.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("The key has %d bytes".formatted(bytes.length));
        }
        return Hkdf.computeHkdf("HMACSHA256", bytes, new byte[0], purpose.getBytes(StandardCharsets.UTF_8), KEY_BYTES);
    }

    private static byte[] bound(UUID call) {
        return call.toString().getBytes(StandardCharsets.UTF_8);
    }
}
