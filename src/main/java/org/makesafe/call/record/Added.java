package org.makesafe.call.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Status;
import org.makesafe.script.Value;

/**
 * What was added to a record after the call's end: an addendum, or what an answer should have been.
 *
 * @param key the question whose answer is corrected; null in an addendum
 * @param status null in an addendum
 * @param shown the value in words; null without a value
 * @param note the addendum, or why the answer is corrected
 * @param label the question's label; empty in an addendum
 * @param personal whether the answer identifies the caller
 */
public record Added(int entry, Instant at, String by, @Nullable QuestionKey key, @Nullable Status status,
        @Nullable Value value, @Nullable String shown, String note, String label, boolean personal) {
    static Added of(Entry entry, Fact.Addendum addendum) {
        return new Added(entry.number(), entry.at(), entry.by(), null, null, null, null, addendum.text(), "", false);
    }

    static Added of(Entry entry, Fact.Corrected corrected) {
        return new Added(entry.number(), entry.at(), entry.by(), corrected.key(), corrected.status(),
                corrected.value(), corrected.shown(), corrected.note(), corrected.label(), corrected.personal());
    }
}
