package org.makesafe.review.cycle;

import com.fasterxml.uuid.NoArgGenerator;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.Calls;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.Refusals;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.script.Texts;
import org.springframework.stereotype.Service;

/** What follows a call: who is to do what about it by when, and what came of it in the end. The same step sent twice happens once. */
@Service
public class FollowUp {
    private static final int OFFICER_MAX = 100;
    private static final int STEP_MAX = 100;
    private final TaskRows tasks;
    private final OutcomeRows outcomes;
    private final Reviews reviews;
    private final Calls calls;
    private final FollowUpSettings settings;
    private final ForceSettings force;
    private final NoArgGenerator ids;

    FollowUp(TaskRows tasks, OutcomeRows outcomes, Reviews reviews, Calls calls, FollowUpSettings settings,
            ForceSettings force, NoArgGenerator ids) {
        this.tasks = tasks;
        this.outcomes = outcomes;
        this.reviews = reviews;
        this.calls = calls;
        this.settings = settings;
        this.force = force;
        this.ids = ids;
    }

    /** The tasks about a call, in the order they were set. */
    public List<Task> tasks(UUID call) {
        return tasks.findByCallIdOrderBySetAt(call).stream().map(TaskRow::task).toList();
    }

    /**
     * Tasks that are to be done, the first due first.
     *
     * @param officer only this one's; null for everybody's
     */
    public List<Task> open(@Nullable String officer) {
        return (officer == null
                ? tasks.findTop100ByDoneByIsNullOrderByDueOn()
                : tasks.findTop100ByOfficerAndDoneByIsNullOrderByDueOn(officer)).stream().map(TaskRow::task).toList();
    }

    /** What came of a call, as it was recorded, in order: the last counts. */
    public List<CallOutcome> outcomes(UUID call) {
        return outcomes.findByCallIdOrderByRecordedAt(call).stream().map(OutcomeRow::outcome).toList();
    }

    /** Today, in the force's calendar. */
    public LocalDate today() {
        return LocalDate.ofInstant(reviews.now(), force.zone());
    }

    /** Gives an officer a task about a call. */
    public Outcome<Task> assign(UUID call, String by, String step, String officer, String text, LocalDate dueOn) {
        var bad = this.<Task>fault(call, step).or(() -> unreadable("officer", officer.strip(), OFFICER_MAX))
                .or(() -> unreadable("task", text, Texts.NOTE_MAX));
        if (bad.isPresent()) {
            return bad.get();
        }
        if (text.isBlank() || officer.isBlank()) {
            return FollowUpRefusal.TASK_INCOMPLETE.refused(officer.isBlank() ? "officer" : "task");
        }
        if (dueOn.isBefore(today())) {
            return FollowUpRefusal.TASK_DUE_IN_PAST.refused("due");
        }
        return reviews.committed(() -> new Moved<>(tasks.findByCallIdAndStep(call, step).map(TaskRow::task)
                .orElseGet(() -> tasks.save(new TaskRow(new Task(ids.generate(), call, officer.strip(), text.strip(),
                        dueOn, by, reviews.now(), null), step)).task())));
    }

    /** Says that a task is done; once it is, that stays. */
    public Outcome<Task> done(UUID task, String by, boolean supervisor) {
        return reviews.committed(() -> tasks.findById(task).<Outcome<Task>>map(row -> {
            if (!supervisor && !row.task().officer().equals(by)) {
                return FollowUpRefusal.NOT_YOUR_TASK.refused();
            }
            row.done(by, reviews.now());
            return new Moved<>(tasks.save(row).task());
        }).orElseGet(FollowUpRefusal.NO_SUCH_TASK::refused));
    }

    /** Records what came of a call; the category that it was taken under is kept beside it. */
    public Outcome<CallOutcome> feedBack(UUID call, String by, String step, String closing, String result,
            String note) {
        var bad = this.<CallOutcome>fault(call, step).or(() -> unreadable("note", note, Texts.NOTE_MAX));
        if (bad.isPresent()) {
            return bad.get();
        }
        if (!settings.categories().contains(closing) || !settings.results().contains(result)) {
            return FollowUpRefusal.UNKNOWN_CATEGORY
                    .refused(settings.categories().contains(closing) ? "result" : "closing");
        }
        String opening = calls.find(call).orElseThrow().script().title();
        return reviews.committed(() -> new Moved<>(outcomes.findByCallIdAndStep(call, step).map(OutcomeRow::outcome)
                .orElseGet(() -> outcomes.save(new OutcomeRow(ids.generate(), call,
                        new CallOutcome(opening, closing, result, note.strip(), by, reviews.now()), step)).outcome())));
    }

    private <T> Optional<Outcome<T>> fault(UUID call, String step) {
        if (step.isBlank() || Texts.fault(step, STEP_MAX).isPresent()) {
            return Optional.of(Refusals.BAD_STEP.refused());
        }
        if (calls.find(call).isEmpty()) {
            return Optional.of(Refusals.NO_SUCH_CALL.refused());
        }
        return Optional.empty();
    }

    private static <T> Optional<Outcome<T>> unreadable(String field, String text, int max) {
        return Texts.fault(text, max).map(bad -> AtField.refused(field, bad));
    }
}
