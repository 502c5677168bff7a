package org.makesafe.ivr.phone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the service how far a call has come, at the address and for the events that it asked for. */
final class StatusReports {
    private final @Nullable Hook to;
    private final List<String> events;
    private int sent;

    /**
     * @param to null for nobody
     * @param events of {@code initiated}, {@code ringing}, {@code answered} and {@code completed}
     */
    StatusReports(@Nullable Hook to, List<String> events) {
        this.to = to;
        this.events = List.copyOf(events);
    }

    void tell(Leg call, String event, String status, Map<String, String> more) {
        if (to == null || !events.contains(event))
            return;
        var about = new LinkedHashMap<>(more);
        about.put("CallStatus", status);
        about.put("Timestamp", NetworkTime.written(call.now()));
        about.put("CallbackSource", "call-progress-events");
        about.put("SequenceNumber", Integer.toString(sent++));
        call.network().courier().carry(to, call.parameters(about));
    }
}
