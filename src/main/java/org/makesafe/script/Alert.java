package org.makesafe.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that fires wherever the call is.
 *
 * @param danger whether it prompts the danger decision
 * @param reasons fires when {@code when} holds and at least one of these does; an empty list needs only {@code when}
 * @param prompt what the handler is told to do
 * @param grade the grade it points to; null where it points to none
 */
public record Alert(String id, boolean danger, Condition when, List<Reason> reasons, String prompt,
        @Nullable Grade grade) {
    public Alert {
        reasons = List.copyOf(reasons);
    }

    /** One way for an alert to fire, with the sentence that explains it. */
    public record Reason(String because, Condition when) {}
}
