package org.makesafe.call.store;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys that personal answers are encrypted with.
 *
 * @param key 32 random bytes each, in base64; the first encrypts, every one decrypts
 * @param demoKeyFile where the demo keeps a key it makes for itself; null everywhere else
 */
@ConfigurationProperties("makesafe.encryption")
record EncryptionSettings(@DefaultValue List<String> key, @Nullable Path demoKeyFile) {}
