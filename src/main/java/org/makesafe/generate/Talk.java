package org.makesafe.generate;

import java.util.List;
import org.makesafe.call.CallView;
import org.makesafe.call.record.Entry;

/** A made-up call with its whole journal. */
record Talk(CallView view, List<Entry> journal) {
    Talk {
        journal = List.copyOf(journal);
    }
}
