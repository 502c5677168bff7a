package org.makesafe.script.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants done with a version of a script.
 *
 * @param by the officer who is signed in
 * @param from when it is to become current, for {@link Action#PUBLISH}; null for at once and for every other action
 * @param comment why; may be empty where the action needs none
 */
public record Request(String script, String hash, Action action, String by, @Nullable Instant from, String comment) {
    /** A request that needs no words. */
    public static Request of(String script, String hash, Action action, String by) {
        return new Request(script, hash, action, by, null, "");
    }
}
