package org.makesafe.review.records;

import java.util.ArrayList;
import java.util.List;
import org.makesafe.call.CallView;
import org.makesafe.call.Progress.Numbered;
import org.springframework.stereotype.Component;

/** Indexes calls that were made up, many at once, as each would be indexed. */
@Component
public class IndexFilling {
    private final RecordIndex index;

    IndexFilling(RecordIndex index) {
        this.index = index;
    }

    /** Indexes calls that were never indexed, under one number after the other. */
    public void add(long first, List<CallView> views) {
        var numbered = new ArrayList<Numbered>();
        for (CallView view : views) {
            numbered.add(new Numbered(first + numbered.size(), view));
        }
        index.addNew(numbered);
    }
}
