package org.makesafe.handoff;

import java.time.Instant;
import java.util.List;
import org.makesafe.call.CallView;
import org.makesafe.call.ForceSettings;

/** The log for command and control, for journeys to approve as handlers would copy it. */
public final class WrittenLog {
    private WrittenLog() {}

    /** The log of a call at a moment. */
    public static String of(CallView view, ForceSettings force, Instant now) {
        return new HandOffLog(force).write(view, List.of(), now);
    }
}
