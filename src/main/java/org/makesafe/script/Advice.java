package org.makesafe.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of evidence-preservation or safety advice.
 *
 * @param wording version of the words, raised whenever they change, so that a record proves what was said
 * @param needsSignOff whether a force must still confirm it
 * @param caution what the handler must weigh before saying it; null where there is nothing
 * @param sources where the advice comes from
 */
public record Advice(String id, int wording, String words, Condition when, Strength strength, boolean needsSignOff,
        @Nullable String caution, List<String> sources) {
    public Advice {
        sources = List.copyOf(sources);
    }

    /** How well founded the advice is. */
    public enum Strength {
        STRONG,
        MEDIUM,
        WEAK
    }
}
