package org.makesafe.insight;

import java.util.List;
import java.util.UUID;
import org.makesafe.call.CallLists;
import org.makesafe.call.CallView;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.Progress;
import org.makesafe.call.record.Entry;
import org.springframework.stereotype.Component;

/** Reads calls and counts them. Practice calls are never counted. */
@Component
class Counting {
    private static final int WHOLE_JOURNAL = 100_000;
    private final Progress progress;
    private final CallLists lists;
    private final ForceSettings force;
    private final Counts counts;

    Counting(Progress progress, CallLists lists, ForceSettings force, Counts counts) {
        this.progress = progress;
        this.lists = lists;
        this.force = force;
        this.counts = counts;
    }

    /** Counts a call as it stands now. */
    void count(UUID call) {
        progress.find(call).map(Progress.Numbered::view).filter(view -> view.call().practice() == null)
                .ifPresent(view -> counts.count(FactsOf.call(view, journal(view), force.zone())));
    }

    /** The journal up to where the view is: what came in between makes the next version, which is counted in its turn. */
    private List<Entry> journal(CallView view) {
        return lists.journal(view.call().id(), 0, WHOLE_JOURNAL).stream().limit(view.call().entries()).toList();
    }
}
