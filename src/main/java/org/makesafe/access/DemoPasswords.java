package org.makesafe.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Compares demo passwords as they are, in constant time. */
class DemoPasswords implements PasswordEncoder {
    @Override
    public @Nullable String encode(@Nullable CharSequence raw) {
        return raw == null ? null : raw.toString();
    }

    @Override
    public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
        return raw != null && encoded != null
                && MessageDigest.isEqual(raw.toString().getBytes(UTF_8), encoded.getBytes(UTF_8));
    }
}
