package org.makesafe.script.diff;

import org.jspecify.annotations.Nullable;
import org.makesafe.script.Sentence;

/**
 * One difference between two scripts.
 *
 * @param id of the stage, question, alert or advice item that differs, the grade for a grade, and otherwise of the script
 * @param before what stood there; null where nothing did, or where the sentence says it all
 * @param after what stands there now; null likewise
 * @param sentence the whole difference, but for the texts before and after
 */
public record Change(Kind kind, String id, @Nullable Sentence before, @Nullable Sentence after, Sentence sentence) {
    /** What became of a thing. */
    public enum Kind {
        ADDED,
        REMOVED,
        /** Stands elsewhere in its order. */
        MOVED,
        CHANGED,
        /** The author must look again: records would mislead if this were published. */
        WARNING
    }
}
