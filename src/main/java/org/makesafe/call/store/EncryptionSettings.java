package org.makesafe.call.store;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys that personal answers are encrypted with.
 *
 * @param key 32 random bytes each, in base64; the first encrypts, every one decrypts
 */
@ConfigurationProperties("makesafe.encryption")
record EncryptionSettings(@DefaultValue List<String> key) {}
