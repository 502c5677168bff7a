package org.makesafe.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.LifeCycle;
import org.makesafe.call.lifecycle.LifeEvent;
import org.makesafe.call.record.CallLine;
import org.makesafe.call.record.Fact;
import org.makesafe.call.store.CallStore;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.script.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls in progress as a supervisor follows them, and what they may do about one: write to its handler, give it to another, or end it
 * where nobody goes on with it. Each is a step as in {@link Calls}.
 */
@Service
public class Following {
    /** The most calls in progress that are followed at once; more than a control room of any force takes. */
    public static final int CALLS_MAX = 200;
    /** So that a board over years of lost callers counts no more of them than anybody wants to know. */
    public static final int COUNTED_MAX = 10_000;
    private final CallStore store;
    private final Steps steps;
    private final LifeCycle lifeCycle;

    Following(CallStore store, Steps steps, LifeCycle lifeCycle) {
        this.store = store;
        this.steps = steps;
        this.lifeCycle = lifeCycle;
    }

    /** Calls that are open or wait, the newest first. */
    @Transactional(readOnly = true)
    public List<CallView> inProgress() {
        return store.live(List.of(CallState.OPEN, CallState.WAITING), CALLS_MAX).stream().map(steps::view).toList();
    }

    /** Calls that were dropped at this moment or later, the latest first. */
    @Transactional(readOnly = true)
    public List<CallLine> dropped(Instant since, int size) {
        return store.dropped(since, size);
    }

    /** How many calls are not finished, by how they stand; no more than {@value #COUNTED_MAX} each are counted. */
    @Transactional(readOnly = true)
    public Map<CallState, Long> unfinished() {
        return Stream.of(CallState.OPEN, CallState.WAITING, CallState.DROPPED)
                .collect(Collectors.toMap(Function.identity(), state -> store.count(state, COUNTED_MAX)));
    }

    /** Writes to the handler of a call in progress. Blank changes nothing. */
    public Outcome<CallView> write(Submission submission, String text) {
        return open(submission, "write", text,
                _ -> new Moved<>(text.isBlank() ? List.of() : List.of(new Fact.SupervisorWrote(text.strip()))));
    }

    /**
     * Gives a call in progress to a handler, who finds it among their own. Whoever had it is told with their next step.
     *
     * @param to sign-in name; whoever never took a call, not even in practice, is taken for a slip of the pen
     */
    public Outcome<CallView> assign(Submission submission, String to, String reason) {
        String handler = to.strip();
        return open(submission, "assign " + handler, reason, view -> {
            if (view.call().handler().equals(handler)) {
                return new Moved<>(List.of());
            }
            if (!store.knows(handler)) {
                return Refusals.UNKNOWN_HANDLER.refused();
            }
            return reason.isBlank()
                    ? Refusals.REASON_REQUIRED.refused()
                    : new Moved<>(List.of(new Fact.Assigned(handler, reason.strip())));
        });
    }

    /**
     * Ends a call as dropped that was left open.
     *
     * @param quiet for how long its handler must have taken no step: nobody ends a call under whoever is talking
     */
    public Outcome<CallView> end(Submission submission, String reason, Duration quiet) {
        return open(submission, "end", reason, view -> {
            if (view.call().steppedAt().plus(quiet).isAfter(steps.now())) {
                return Refusals.CALL_GOES_ON.refused();
            }
            if (reason.isBlank()) {
                return Refusals.REASON_REQUIRED.refused();
            }
            return lifeCycle.move(view.call().standing(), LifeEvent.DROP).isPresent()
                    ? new Moved<>(List.of(new Fact.Dropped(reason.strip())))
                    : Refusals.ILLEGAL_MOVE.refused();
        });
    }

    private Outcome<CallView> open(Submission submission, String what, String text,
            Function<CallView, Outcome<List<Fact>>> decide) {
        return steps.take(submission, what + " " + text.strip(), view -> view.open()
                ? Refusals.<List<Fact>>badText(text.strip(), Texts.NOTE_MAX).orElseGet(() -> decide.apply(view))
                : Refusals.CALL_NOT_OPEN.refused());
    }
}
