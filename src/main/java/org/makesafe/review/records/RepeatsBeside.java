package org.makesafe.review.records;

import java.util.List;
import java.util.Optional;
import org.makesafe.call.CallView;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.desk.Beside;
import org.makesafe.review.records.Repeat.Why;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts other calls about the same beside a call, with why they may be. */
@Component
@Order(20)
class RepeatsBeside implements Beside {
    private final Repeats repeats;
    private final ForceSettings force;

    RepeatsBeside(Repeats repeats, ForceSettings force) {
        this.repeats = repeats;
        this.force = force;
    }

    /**
     * For the template.
     *
     * @param record whether it stands on the record, which has more room
     */
    record Content(List<Repeat> repeats, boolean record, ForceSettings force) {}

    @Override
    public Optional<Part> beside(CallView view, Where where, Reader reader) {
        List<Repeat> all = repeats.of(view);
        List<Repeat> shown = where == Where.CALL ? all.stream().filter(one -> !saidAlready(one)).toList() : all;
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part("review/repeats", new Content(shown, where == Where.RECORD, force)));
    }

    /** The handler's page lists unfinished calls by number and by place itself, so that the call can be gone on with. */
    private static boolean saidAlready(Repeat repeat) {
        CallState state = repeat.line().state();
        return (state == CallState.OPEN || state == CallState.DROPPED)
                && (repeat.why().contains(Why.NUMBER) || repeat.why().contains(Why.PLACE));
    }
}
