package org.makesafe.script.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the journal of publications, which is only ever added to.
 *
 * @param number counts the entries of all scripts, from 1
 * @param script the script's id
 * @param hash the version's content hash
 * @param at when it was done; never before the entry before it
 * @param by the officer, or {@link #INSTALLATION}
 * @param from when the version becomes current, for {@link Action#PUBLISH}; null for every other action
 * @param comment why; empty where nothing was said
 */
public record Publication(long number, String script, String hash, Action action, Instant at, String by,
        @Nullable Instant from, String comment) {
    /** Who publishes the files that the service starts with. No officer's id has spaces. */
    public static final String INSTALLATION = "the installation";
    /** The longest comment, in characters. */
    public static final int COMMENT_MAX = 2000;

    /** When it makes its version the current one, or retires it: from the time given, or at once. */
    public Instant takesEffect() {
        return from == null ? at : from;
    }
}
