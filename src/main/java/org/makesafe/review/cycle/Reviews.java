package org.makesafe.review.cycle;

import com.fasterxml.uuid.NoArgGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.makesafe.call.CallLists;
import org.makesafe.call.Refusals;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.script.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What can be done in reviews. Each step is kept with its entry in one transaction, or refused with nothing changed. */
@Service
public class Reviews {
    private static final int WHOLE_JOURNAL = 100_000;
    private static final int ATTEMPTS = 5;
    private static final int STEP_MAX = 100;
    private final ReviewRows rows;
    private final ReviewEntryRows entries;
    private final CallLists lists;
    private final Clock clock;
    private final NoArgGenerator ids;
    private final ReviewSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    Reviews(ReviewRows rows, ReviewEntryRows entries, CallLists lists, Clock clock, NoArgGenerator ids,
            ReviewSettings settings, ApplicationEventPublisher events, PlatformTransactionManager manager) {
        this.rows = rows;
        this.entries = entries;
        this.lists = lists;
        this.clock = clock;
        this.ids = ids;
        this.settings = settings;
        this.events = events;
        this.transactions = new TransactionTemplate(manager);
    }

    /** The review of a call; empty until the call has ended. */
    public Optional<Review> find(UUID call) {
        return rows.findById(call).map(ReviewRow::review);
    }

    /** Where the review of a call stands; empty until the call has ended. */
    public Optional<ReviewState> stateOf(UUID call) {
        return find(call).map(Review::state);
    }

    /** All that was done in a review, in order, whoever may see it: {@link Seen} says who may. */
    List<ReviewEntry> entries(UUID call) {
        return entries.findByCallIdOrderByNumber(call).stream().map(ReviewEntryRow::entry).toList();
    }

    /** What an officer is in a review; empty where it is none of theirs. */
    public Optional<ReviewRole> role(Review review, String officer, boolean supervisor) {
        // Only a supervisor can have been on a call and be none of its handler's.
        return Involved.role(review, supervisor ? onTheCall(review.call()) : Set.of(), officer, supervisor);
    }

    /** Takes one step. */
    public Outcome<Review> act(ReviewStep step) {
        if (step.step().isBlank() || Texts.fault(step.step(), STEP_MAX).isPresent()) {
            return Refusals.BAD_STEP.refused();
        }
        return committed(() -> rows.findToChange(step.call()).<Outcome<Review>>map(row -> decide(row, step))
                .orElseGet(ReviewRefusal.NO_SUCH_REVIEW::refused));
    }

    private Outcome<Review> decide(ReviewRow row, ReviewStep step) {
        Review review = row.review();
        var before = entries.findByCallIdAndStep(step.call(), step.step());
        if (before.isPresent()) {
            return before.get().same(step) ? new Moved<>(review) : Refusals.STEP_REUSED.refused();
        }
        if (step.version() != review.version()) {
            return ReviewRefusal.REVIEW_MOVED_ON.refused();
        }
        return Rules.decide(review, role(review, step.officer(), step.supervisor()), step)
                .then(allowed -> new Moved<>(taken(row, allowed, step)));
    }

    private Review taken(ReviewRow row, Transition allowed, ReviewStep step) {
        Review before = row.review();
        Instant now = now();
        boolean detailed = step.action() == Action.REFER || step.action() == Action.ASSESS;
        var entry = new ReviewEntry(entries.countByCallId(step.call()) + 1, now, step.officer(), allowed.role(),
                step.action(), allowed.from(), allowed.to(), step.comment().strip(), detailed ? step.detail() : "");
        entries.save(new ReviewEntryRow(ids.generate(), step.call(), entry, step.step()));
        String reviewer = switch (step.action()) {
            case TAKE -> step.officer();
            case RELEASE -> null;
            default -> before.reviewer();
        };
        row.moved(allowed.to(), reviewer, due(before, step.action(), now), feedback(before, step));
        if (step.action() == Action.ASK) {
            row.select(Set.of(Selected.ASKED_BY_HANDLER), now.plus(settings.reviewWithin()));
        }
        if (allowed.role() == ReviewRole.SECOND_REVIEWER) {
            row.assessedSecond(step.officer());
        }
        return saved(row);
    }

    private Instant due(Review before, Action action, Instant now) {
        return switch (action) {
            case ASK, TAKE, RELEASE, CORRECT, REOPEN -> now.plus(settings.reviewWithin());
            case RETURN -> now.plus(settings.correctWithin());
            case ASSESS, CLOSE, REFER, READ -> before.dueAt();
        };
    }

    private static boolean feedback(Review before, ReviewStep step) {
        return switch (step.action()) {
            case RETURN -> true;
            case CLOSE -> !step.comment().isBlank();
            case CORRECT, READ -> false;
            default -> before.feedback();
        };
    }

    /** Keeps a row with its new version, and tells. */
    Review saved(ReviewRow row) {
        rows.save(row);
        // Within the same transaction the version is known once it is written.
        rows.flush();
        events.publishEvent(new ReviewMoved(row.callId()));
        return row.review();
    }

    /** Now, to the precision that every database keeps. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Set<String> onTheCall(UUID call) {
        return Involved.in(lists.journal(call, 0, WHOLE_JOURNAL));
    }

    /** Does all of it or nothing, and again where another instance came first. */
    <T> T committed(Supplier<T> work) {
        for (int attempt = 1;; attempt++) {
            try {
                return transactions.execute(_ -> work.get());
            } catch (ConcurrencyFailureException | DataIntegrityViolationException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
