package org.makesafe.call;

import java.time.Instant;
import java.util.List;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.record.CallLine;
import org.makesafe.call.record.Fact;
import org.makesafe.call.store.CallStore;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.script.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls in progress as a supervisor follows them, and what they may do about one: write to its handler, and nothing else. */
@Service
public class Following {
    /** The most calls in progress that are followed at once; more than a control room of any force takes. */
    public static final int CALLS_MAX = 200;
    private final CallStore store;
    private final Steps steps;

    Following(CallStore store, Steps steps) {
        this.store = store;
        this.steps = steps;
    }

    /**
     * A call in progress.
     *
     * @param movedAt when its latest step was taken
     */
    public record Live(CallView view, Instant movedAt) {}

    /** Calls that are open or wait, the oldest first. */
    @Transactional(readOnly = true)
    public List<Live> inProgress() {
        return store.live(List.of(CallState.OPEN, CallState.WAITING), CALLS_MAX).stream()
                .map(live -> new Live(steps.view(live.stored()), live.movedAt())).toList();
    }

    /** Calls that were dropped at this moment or later, the latest first. */
    @Transactional(readOnly = true)
    public List<CallLine> dropped(Instant since, int size) {
        return store.dropped(since, size);
    }

    /** How many calls were dropped before this moment, and nobody has gone on with. */
    @Transactional(readOnly = true)
    public long droppedBefore(Instant moment) {
        return store.droppedBefore(moment);
    }

    /** Writes to the handler of a call in progress. Blank changes nothing. */
    public Outcome<CallView> write(Submission submission, String text) {
        String given = text.strip();
        return steps.take(submission, "write " + given, view -> !view.open()
                ? Refusals.CALL_NOT_OPEN.refused()
                : Refusals.<List<Fact>>badText(given, Texts.NOTE_MAX).orElseGet(() -> new Moved<>(
                        given.isEmpty() ? List.of() : List.of(new Fact.SupervisorWrote(given)))));
    }
}
