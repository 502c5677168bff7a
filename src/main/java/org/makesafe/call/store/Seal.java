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
class Seal {
    private static final int KEY_BYTES = 32;
    private final List<AesGcmJce> ciphers = new ArrayList<>();
    private final SecretKeySpec digestKey;

    /** Takes the keys from the settings. */
    Seal(EncryptionSettings settings) {
        List<String> keys = settings.key();
        if (keys.isEmpty()) {
            throw new IllegalStateException("makesafe.encryption.key is missing");
        }
        try {
            for (String key : keys) {
                ciphers.add(new AesGcmJce(derive(key, "makesafe personal answers")));
            }
            digestKey = new SecretKeySpec(derive(keys.getFirst(), "makesafe caller number digest"), "HmacSHA256");
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("makesafe.encryption.key must be 32 random bytes in base64", e);
        }
    }

    String seal(UUID call, String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(ciphers.getFirst().encrypt(text.getBytes(StandardCharsets.UTF_8), bound(call)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A personal answer could not be encrypted", e);
        }
    }

    String open(UUID call, String sealed) {
        for (AesGcmJce cipher : ciphers) {
            try {
                return new String(cipher.decrypt(Base64.getDecoder().decode(sealed), bound(call)),
                        StandardCharsets.UTF_8);
            } catch (GeneralSecurityException e) {
                // Another key may fit; if none does, the failure below says so.
            }
        }
        throw new IllegalStateException("No key opens a personal answer of call " + call);
    }

    /** A digest of a telephone number in E.164 that only this service can make. */
    String digest(String number) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(digestKey);
            return HexFormat.of().formatHex(mac.doFinal(number.getBytes(StandardCharsets.UTF_8)));
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
