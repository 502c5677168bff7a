package org.makesafe.call;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.record.PhoneFact;

/**
 * What came in from a caller's line in one step, in the order in which it is kept.
 *
 * @param facts what was played, where the line stands, a message left, a handler not reached
 * @param language what the caller chose to be spoken to in; null for no choice
 * @param answer to a question of the phone system's script; null for none
 * @param dropped why the caller is gone, when nobody had taken the call yet; null while they are there
 */
public record FromLine(List<PhoneFact> facts, @Nullable String language, @Nullable GivenAnswer answer,
        @Nullable String dropped) {
    public FromLine {
        facts = List.copyOf(facts);
    }

    /** Whether nothing came in. */
    public boolean isEmpty() {
        return facts.isEmpty() && language == null && answer == null && dropped == null;
    }

    /** Facts alone. */
    public static FromLine of(PhoneFact... facts) {
        return new FromLine(List.of(facts), null, null, null);
    }
}
