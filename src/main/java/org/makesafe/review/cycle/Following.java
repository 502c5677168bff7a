package org.makesafe.review.cycle;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.makesafe.call.CallLists;
import org.makesafe.call.CallView;
import org.makesafe.call.Calls;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.Lots;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.record.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Begins the review of every call that ended, and says which of them a person is to look at. Doing any of it again changes nothing. */
@Service
public class Following {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final int WHOLE_JOURNAL = 100_000;
    private final ReviewRows rows;
    private final Reviews reviews;
    private final Calls calls;
    private final CallLists lists;
    private final Lots lots;
    private final ForceSettings force;
    private final ReviewSettings settings;
    private final Clock clock;
    private final DipSamples samples;

    Following(ReviewRows rows, Reviews reviews, Calls calls, CallLists lists, Lots lots, ForceSettings force,
            ReviewSettings settings, Clock clock, DipSamples samples) {
        this.rows = rows;
        this.reviews = reviews;
        this.calls = calls;
        this.lists = lists;
        this.lots = lots;
        this.force = force;
        this.settings = settings;
        this.clock = clock;
        this.samples = samples;
    }

    /** Brings the review of one call, if it is no practice, up to where the call stands. */
    public void follow(UUID id) {
        calls.find(id).filter(view -> view.call().practice() == null).ifPresent(this::follow);
    }

    private void follow(CallView view) {
        Instant ended = view.call().endedAt();
        List<Entry> journal = lists.journal(view.call().id(), 0, WHOLE_JOURNAL);
        reviews.committed(() -> {
            var found = rows.findToChange(view.call().id());
            if (ended == null) {
                found.ifPresent(row -> {
                    row.goesOn();
                    rows.save(row);
                });
                return Set.of();
            }
            String month = Review.month(ended, force.zone());
            ReviewRow row = found.orElseGet(
                    () -> new ReviewRow(view, ended, month, lots.lot(view.call().id(), month)));
            row.ended(view, ended);
            row.select(reasons(view, journal, ended), reviews.now().plus(settings.reviewWithin()));
            reviews.saved(row);
            return Set.of();
        });
    }

    private Set<Selected> reasons(CallView view, List<Entry> journal, Instant ended) {
        Set<Selected> reasons = EnumSet.noneOf(Selected.class);
        reasons.addAll(Selected.in(journal));
        if (view.call().standing().state() == CallState.DROPPED && ended.isBefore(tooLongAgo())) {
            reasons.add(Selected.NEVER_RESUMED);
        }
        return reasons;
    }

    /**
     * Begins whatever reviews were missed, selects what has waited too long to be resumed, and draws the samples that are due.
     *
     * @param since leaves out calls that ended before
     * @param goesOn whether to go on, asked before each call; what is left is found the next time
     */
    public void catchUp(Instant since, BooleanSupplier goesOn) {
        List<String> missed = rows.unfollowed(since);
        List<String> before = List.of();
        // As long as some of a page could be followed there may be more.
        while (!missed.isEmpty() && !missed.equals(before) && goesOn.getAsBoolean()) {
            missed.stream().takeWhile(_ -> goesOn.getAsBoolean()).map(UUID::fromString).forEach(this::followSafely);
            before = missed;
            missed = rows.unfollowed(since);
        }
        rows.leftDropped(tooLongAgo()).stream().takeWhile(_ -> goesOn.getAsBoolean()).forEach(this::followSafely);
        if (goesOn.getAsBoolean()) {
            samples.draw();
        }
    }

    /** What goes wrong with one call must not keep others from their reviews; it is tried again within the minute. */
    void followSafely(UUID call) {
        try {
            follow(call);
        } catch (RuntimeException e) {
            LOG.warn("The review of a call could not begin: {}", e.getClass().getName());
        }
    }

    private Instant tooLongAgo() {
        return clock.instant().minus(settings.resumeWithin());
    }
}
