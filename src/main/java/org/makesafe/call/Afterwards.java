package org.makesafe.call;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.record.Fact;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.script.Texts;
import org.springframework.stereotype.Service;

/**
 * What can be added to the record of a call once it is over. Nothing is overwritten: what was recorded in the call stays beside it. Each
 * step as in {@link Calls}.
 */
@Service
public class Afterwards {
    private final Steps steps;
    private final Answering answering;
    private final ForceSettings force;

    Afterwards(Steps steps, Answering answering, ForceSettings force) {
        this.steps = steps;
        this.answering = answering;
        this.force = force;
    }

    /**
     * Adds a text.
     *
     * @param supervisor whether the officer is one; anybody else adds to calls of their own only
     */
    public Outcome<CallView> addendum(Submission submission, boolean supervisor, String text) {
        String given = text.strip();
        return steps.take(submission, "addendum " + given,
                view -> over(view, submission, supervisor, given)
                        .then(_ -> new Moved<>(List.of(new Fact.Addendum(given)))));
    }

    /**
     * Says what an answer should have been; its basis and note are not read.
     *
     * @param supervisor as in {@link #addendum}
     */
    public Outcome<CallView> correct(Submission submission, boolean supervisor, GivenAnswer should, String why) {
        String reason = why.strip();
        return steps.take(submission, List.of(should, reason),
                view -> over(view, submission, supervisor, reason).then(ended -> answering.corrected(ended, should,
                        reason, LocalDateTime.ofInstant(steps.now(), force.zone()))));
    }

    /** Whether the officer may add to the record of this call now. */
    public boolean open(CallView view, String officer, boolean supervisor) {
        return refused(view, officer, supervisor).isEmpty();
    }

    private Outcome<CallView> over(CallView view, Submission submission, boolean supervisor, String text) {
        Optional<Refusals> refused = refused(view, submission.officer(), supervisor)
                .or(() -> text.isEmpty() ? Optional.of(Refusals.REASON_REQUIRED) : Optional.empty());
        return refused.isPresent()
                ? refused.get().refused()
                : Refusals.<CallView>badText(text, Texts.NOTE_MAX).orElseGet(() -> new Moved<>(view));
    }

    private static Optional<Refusals> refused(CallView view, String officer, boolean supervisor) {
        CallState state = view.call().standing().state();
        if (state != CallState.COMPLETED && state != CallState.DROPPED) {
            return Optional.of(Refusals.CALL_NOT_OVER);
        }
        return supervisor || view.call().handler().equals(officer)
                ? Optional.empty()
                : Optional.of(Refusals.NOT_YOURS_TO_ADD_TO);
    }
}
