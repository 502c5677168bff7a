package org.makesafe.review.records;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.Progress.Numbered;
import org.makesafe.flow.Reported;

/**
 * All that the index keeps of one record.
 *
 * @param sector where the call is about, by the id that its script gives it; null where it doesn't say
 */
record Indexed(Numbered call, @Nullable String sector, Set<Mark> marks, String words) {
    /** Rises whenever a record would be indexed otherwise than before, so that all are indexed again. */
    static final int MADE_BY = 2;

    /** What is kept of a call as it stands. */
    static Indexed of(Numbered found, Marks marks) {
        CallView view = found.view();
        return new Indexed(found, Reported.of(view.script(), view.path()).sector().orElse(null), marks.of(view),
                Words.of(view));
    }
}
