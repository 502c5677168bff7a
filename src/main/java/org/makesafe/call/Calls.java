package org.makesafe.call;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.lifecycle.LifeCycle;
import org.makesafe.call.lifecycle.LifeEvent;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.Fact;
import org.makesafe.call.store.CallStore;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.script.Grade;
import org.makesafe.script.Texts;
import org.makesafe.script.catalogue.Catalogue;
import org.springframework.stereotype.Service;

/**
 * Everything that can be done in a call. Each method is one step: acknowledged only after its journal entries are committed, and
 * refused, with nothing changed, by a stable code and a plain sentence.
 */
@Service
public class Calls {
    /** The longest notes, in characters. */
    public static final int NOTES_MAX = 8000;
    private static final int INCIDENT_MAX = 60;
    private final Steps steps;
    private final Answering answering;
    private final LifeCycle lifeCycle;
    private final CallStore store;
    private final ForceSettings force;
    private final Opening opening;
    private final Taking taking;

    Calls(Steps steps, Opening opening, Answering answering, Taking taking, LifeCycle lifeCycle, CallStore store,
            Catalogue catalogue, ForceSettings force) {
        this.steps = steps;
        this.opening = opening;
        this.answering = answering;
        this.taking = taking;
        this.lifeCycle = lifeCycle;
        this.store = store;
        this.force = force;
        if (catalogue.current(force.script()).filter(version -> version.script().forHandlers()).isEmpty()) {
            throw new IllegalStateException(
                    "makesafe.force.script names “%s”, and there is no such script for handlers"
                            .formatted(force.script()));
        }
    }

    /**
     * Opens a call.
     *
     * @param scriptId the script to use; null for the force's usual one
     * @param step names the step, so that the same officer submitting it twice opens one call
     */
    public Outcome<CallView> open(String officer, Channel channel, @Nullable String scriptId, @Nullable String step) {
        return opening.open(officer, channel, scriptId == null ? force.script() : scriptId, null, step);
    }

    /**
     * Opens a practice call: one that is in no list and no count of calls with a caller.
     *
     * @param scenario what is rehearsed, by its id
     * @param step as in {@link #open}
     */
    public Outcome<CallView> practise(String officer, String scriptId, String scenario, @Nullable String step) {
        return opening.open(officer, Channel.DESK, scriptId, scenario, step);
    }

    /** Records an answer or a status: to the question the call waits at, to a later one, or again to an earlier one. */
    public Outcome<CallView> answer(Submission submission, GivenAnswer given) {
        if (given.basis() != null && given.basis().machine()) {
            return Refusals.MACHINE_BASIS.refused();
        }
        return steps.take(submission, given, view -> inProgress(view, submission).then(
                open -> answering.facts(open, given, submission.expected(),
                        LocalDateTime.ofInstant(steps.now(), force.zone()))));
    }

    /** Confirms answers that the phone system took down: the caller has said that they are so. */
    public Outcome<CallView> confirm(Submission submission, List<SeenAnswer> seen) {
        return steps.take(submission, seen,
                view -> inProgress(view, submission)
                        .then(open -> answering.confirmed(new Unfolding(open, submission, steps.now()), seen,
                                LocalDateTime.ofInstant(steps.now(), force.zone()))));
    }

    /** Records what became of advice items, several at once where several were read out together. */
    public Outcome<CallView> advise(Submission submission, List<GivenAdvice> given) {
        return steps.take(submission, given,
                view -> inProgress(view, submission).then(open -> AdviceFacts.of(open, given)));
    }

    /** Decides the danger question: confirm, override or stand down. Only confirming needs no reason. */
    public Outcome<CallView> decideDanger(Submission submission, Danger to, @Nullable String reason) {
        return steps.take(submission, List.of(to, String.valueOf(reason)), view -> held(view, submission).then(own -> {
            String why = reason == null ? "" : reason.strip();
            var bad = Refusals.<List<Fact>>badText(why, Texts.NOTE_MAX);
            if (bad.isPresent()) {
                return bad.get();
            }
            if (own.call().standing().danger() == to) {
                return new Moved<>(List.of());
            }
            Optional<LifeEvent> event = switch (to) {
                case CONFIRMED -> Optional.of(LifeEvent.CONFIRM);
                case OVERRIDDEN -> Optional.of(LifeEvent.OVERRIDE);
                case STOOD_DOWN -> Optional.of(LifeEvent.STAND_DOWN);
                case NONE, PROMPTED -> Optional.empty();
            };
            if (event.isEmpty() || lifeCycle.move(own.call().standing(), event.get()).isEmpty()) {
                return Refusals.ILLEGAL_MOVE.refused();
            }
            return to != Danger.CONFIRMED && why.isEmpty()
                    ? Refusals.REASON_REQUIRED.refused()
                    : new Moved<>(List
                            .of(new Fact.DangerChanged(to, own.dangerReasons(), why.isEmpty() ? null : why)));
        }));
    }

    /** Chooses the grade. The script only suggests one. */
    public Outcome<CallView> grade(Submission submission, Grade grade, String rationale) {
        return steps.take(submission, List.of(grade, rationale), view -> held(view, submission).then(own -> {
            if (rationale.isBlank()) {
                return Refusals.RATIONALE_REQUIRED.refused();
            }
            var suggested = own.suggested();
            return Refusals.<List<Fact>>badText(rationale, Texts.NOTE_MAX)
                    .orElseGet(() -> new Moved<>(List.of(new Fact.GradeChosen(grade,
                            own.script().grading().name(grade), rationale.strip(), suggested.grade(),
                            suggested.because()))));
        }));
    }

    /** Chooses the language that the caller is spoken to in, from here on. */
    public Outcome<CallView> speak(Submission submission, String language) {
        return steps.take(submission, "speak " + language, view -> inProgress(view, submission).then(open -> {
            if (!open.script().languages().all().contains(language)) {
                return Refusals.UNKNOWN_LANGUAGE.refused();
            }
            return new Moved<>(open.call().language().equals(language)
                    ? List.of()
                    : List.of(new Fact.LanguageChosen(language)));
        }));
    }

    /** Saves the notes box, whole. */
    public Outcome<CallView> notes(Submission submission, String text) {
        return steps.take(submission, text, view -> held(view, submission)
                .then(own -> Refusals.<List<Fact>>badText(text, NOTES_MAX).orElseGet(
                        () -> new Moved<>(
                                own.call().notes().equals(text) ? List.of() : List.of(new Fact.NotesSaved(text))))));
    }

    /** Notes that the log went to command and control: the full one once the call is completed, until then a partial one. */
    public Outcome<CallView> handOff(Submission submission, @Nullable String incident) {
        String given = incident == null || incident.isBlank() ? null : incident.strip();
        return steps.take(submission, "hand-off " + given, view -> {
            if (!view.call().handler().equals(submission.officer())) {
                return Refusals.NOT_YOUR_CALL.refused();
            }
            boolean whole = view.call().standing().state() == CallState.COMPLETED;
            return Refusals.<List<Fact>>badText(given, INCIDENT_MAX)
                    .orElseGet(() -> new Moved<>(List.of(new Fact.HandedOff(whole, given))));
        });
    }

    /** Ends the call: always possible as dropped, with a reason; as completed only when nothing is missing. */
    public Outcome<CallView> end(Submission submission, CallState as, @Nullable String reason) {
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        return steps.take(submission, List.of(as, String.valueOf(why)),
                view -> inProgress(view, submission).then(open -> {
                    var bad = Refusals.<List<Fact>>badText(why, Texts.NOTE_MAX);
                    if (bad.isPresent()) {
                        return bad.get();
                    }
                    return switch (as) {
                        case OPEN, WAITING -> Refusals.ILLEGAL_MOVE.refused();
                        case DROPPED -> why == null
                                ? Refusals.REASON_REQUIRED.refused()
                                : moved(open, LifeEvent.DROP, new Fact.Dropped(why));
                        case COMPLETED -> open.missing().isEmpty()
                                ? moved(open, LifeEvent.COMPLETE, new Fact.Completed(why))
                                : Refusals.NOT_COMPLETE.refused(open.missing());
                    };
                }));
    }

    /**
     * Goes on with a dropped call, or takes over one that another handler has left open.
     *
     * @param reason needed to take over; null or blank otherwise
     */
    public Outcome<CallView> resume(Submission submission, @Nullable String reason) {
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        return steps.take(submission, "resume " + why, view -> {
            var bad = Refusals.<List<Fact>>badText(why, Texts.NOTE_MAX);
            if (bad.isPresent()) {
                return bad.get();
            }
            if (!view.open() && view.script().ivr() != null) {
                return lifeCycle.move(view.call().standing(), LifeEvent.RESUME).isPresent()
                        ? taking.facts(view, submission)
                        : Refusals.ILLEGAL_MOVE.refused();
            }
            if (!view.open()) {
                return moved(view, LifeEvent.RESUME, new Fact.Resumed(why));
            }
            if (view.call().handler().equals(submission.officer())) {
                return new Moved<>(List.of());
            }
            return why == null
                    ? Refusals.REASON_REQUIRED.refused()
                    : new Moved<>(List.of(new Fact.Resumed(why)));
        });
    }

    private Outcome<List<Fact>> moved(CallView view, LifeEvent event, Fact fact) {
        return lifeCycle.move(view.call().standing(), event).isPresent()
                ? new Moved<>(List.of(fact))
                : Refusals.ILLEGAL_MOVE.refused();
    }

    private static Outcome<CallView> inProgress(CallView view, Submission submission) {
        return view.open() ? held(view, submission) : Refusals.CALL_NOT_OPEN.refused();
    }

    private static Outcome<CallView> held(CallView view, Submission submission) {
        if (view.call().standing().state() == CallState.COMPLETED) {
            return Refusals.CALL_NOT_OPEN.refused();
        }
        return view.call().handler().equals(submission.officer())
                ? new Moved<>(view)
                : Refusals.NOT_YOUR_CALL.refused();
    }

    /** A call as it stands. */
    public Optional<CallView> find(UUID id) {
        return steps.<CallView>committed(() -> store.find(id).<Outcome<CallView>>map(s -> new Moved<>(steps.view(s)))
                .orElseGet(Refusals.NO_SUCH_CALL::refused)) instanceof Moved<CallView>(var view)
                        ? Optional.of(view)
                        : Optional.empty();
    }
}
