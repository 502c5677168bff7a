package org.makesafe.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What searches, scores and reports read of a call on a script. Counted facts of the call alone: never how somebody speaks, or where they
 * seem to come from.
 *
 * @param sector the choice question that says what kind of place it is about; null where a script has none
 * @param indicators the multi-choice questions whose options are warning signs
 * @param flags what a call is marked as, each on its own
 */
public record Reporting(@Nullable String sector, List<String> indicators, List<Flag> flags) {
    /** For a script that says nothing of it. */
    public static final Reporting NOTHING = new Reporting(null, List.of(), List.of());

    public Reporting {
        indicators = List.copyOf(indicators);
        flags = List.copyOf(flags);
    }

    /** A mark, such as CSE, and when a call has it. */
    public record Flag(String id, String label, Condition when) {}
}
