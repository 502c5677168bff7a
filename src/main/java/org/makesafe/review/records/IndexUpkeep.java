package org.makesafe.review.records;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.makesafe.call.Progress;
import org.makesafe.call.Upkeep;
import org.makesafe.call.record.Reached;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Keeps the index up with the calls. An instance that only reads, such as one on a replica, goes without. */
@Component
@ConditionalOnProperty(name = "makesafe.records.indexing", matchIfMissing = true)
class IndexUpkeep extends Upkeep {
    private final RecordIndex index;
    private final SavedSearches searches;

    IndexUpkeep(RecordIndex index, Progress progress, SavedSearches searches, Clock clock) {
        super(progress, clock);
        this.index = index;
        this.searches = searches;
    }

    @Override
    protected String name() {
        return "record-index";
    }

    @Override
    protected List<UUID> behind(List<Reached> calls) {
        return index.behind(calls);
    }

    @Override
    protected void follow(UUID call) {
        index.index(call);
    }

    @Override
    protected void everyMinute() {
        searches.forgetOld();
    }
}
