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
    private final Marks marks;

    IndexFilling(RecordIndex index, Marks marks) {
        this.index = index;
        this.marks = marks;
    }

    /**
     * Works out what the index has of calls that were never indexed, under one number after the other, on any thread.
     *
     * @return indexes them, and takes part in the transaction of whoever runs it
     */
    public Runnable ready(long first, List<CallView> views) {
        var all = new ArrayList<Indexed>();
        for (CallView view : views) {
            all.add(Indexed.of(new Numbered(first + all.size(), view), marks));
        }
        return () -> index.addNew(all);
    }
}
