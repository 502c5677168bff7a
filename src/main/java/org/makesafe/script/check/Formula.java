package org.makesafe.script.check;

import java.util.List;
import java.util.Set;
import org.makesafe.script.Status;

/**
 * What is left of a condition once some answers are known. Made only by {@link Formulas}, which never makes the same one twice, so
 * that two calls with the same future are seen to be the same.
 */
sealed interface Formula {
    /** Settled, one way or the other. */
    record Known(boolean holds) implements Formula {}

    /** The answer at a spot is, or contains, one of the values; or has one of the statuses. */
    record Atom(int spot, Set<String> values, Set<Status> statuses) implements Formula {
        boolean fits(Given given) {
            return given.ids().stream().anyMatch(values::contains) || statuses.contains(given.status());
        }
    }

    /** All hold, or with {@code any} at least one does. */
    record Joined(boolean any, List<Formula> of) implements Formula {}

    /** It does not hold. */
    record Not(Formula of) implements Formula {}

    Formula TRUE = new Known(true);
    Formula FALSE = new Known(false);
}
