package org.makesafe.rehearsal;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallLists;
import org.makesafe.call.CallView;
import org.makesafe.call.Calls;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.Practised;
import org.makesafe.flow.Outcome;
import org.makesafe.rehearsal.scenario.Scenario;
import org.springframework.stereotype.Service;

/** Everything that can be done to rehearse: begin a practice call, look back at one, and see who has not had one for long. */
@Service
public class Rehearsals {
    private static final int RECENT = 200;
    private final Shelf shelf;
    private final Calls calls;
    private final CallLists lists;
    private final RehearsalSettings settings;
    private final Clock clock;

    Rehearsals(Shelf shelf, Calls calls, CallLists lists, RehearsalSettings settings, Clock clock) {
        this.shelf = shelf;
        this.calls = calls;
        this.lists = lists;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A scenario that can be rehearsed.
     *
     * @param last the officer's latest practice call of it that was completed; null for none
     */
    record Offer(Scenario scenario, @Nullable Practised last) {
        /** Whether danger and grade were decided as an expert would have. */
        public boolean sameDecisions() {
            return last != null && last.grade() == scenario.expert().grade()
                    && decided(last.danger()) == scenario.expert()
                            .danger();
        }

        /** Whoever stood down an emergency had confirmed it. */
        private static Danger decided(Danger last) {
            return last == Danger.STOOD_DOWN ? Danger.CONFIRMED : last;
        }
    }

    /** A practice call that is not finished; {@code title} is the scenario's. */
    record Unfinished(Practised call, String title) {}

    /**
     * A handler's latest practice call.
     *
     * @param overdue whether the next one should have been by now
     */
    record Handler(Practised last, String title, boolean overdue) {}

    /** What can be rehearsed, with this officer's own latest call of each. */
    List<Offer> offers(String officer) {
        Map<String, Practised> last = new HashMap<>();
        lists.practised(officer, RECENT).stream().filter(one -> one.state() == CallState.COMPLETED)
                .forEach(one -> last.putIfAbsent(one.scenario(), one));
        return shelf.offered().stream().map(scenario -> new Offer(scenario, last.get(scenario.id()))).toList();
    }

    /** This officer's practice calls that are not finished, newest first. */
    List<Unfinished> unfinished(String officer) {
        return lists.practised(officer, RECENT).stream().filter(one -> one.state() != CallState.COMPLETED)
                .map(one -> new Unfinished(one, title(one))).toList();
    }

    /**
     * Begins a practice call; empty where there is no such scenario now.
     *
     * @param step names the step, so that the same one submitted twice begins one call
     */
    Optional<Outcome<CallView>> begin(String officer, String scenarioId, String step) {
        return shelf.offered().stream().filter(scenario -> scenario.id().equals(scenarioId)).findFirst()
                .map(scenario -> calls.practise(officer, scenario.script(), scenario.id(), step));
    }

    /** A practice call beside what an expert would have done; empty where it is not one, or not this reader's to see. */
    Optional<Debrief> debrief(UUID call, String officer, boolean supervisor) {
        return calls.find(call).filter(view -> supervisor || view.call().handler().equals(officer))
                .flatMap(
                        view -> Optional.ofNullable(view.call().practice()).flatMap(shelf::find).map(scenario -> Debrief
                                .of(scenario, view, lists.journal(call, 0, CallerCard.WHOLE_JOURNAL))));
    }

    /** When each handler last completed a practice call, by sign-in name. Whoever never did is not in it. */
    public Map<String, Instant> lastPractised() {
        var last = new HashMap<String, Instant>();
        lists.latestPractised().forEach(one -> last.put(one.handler(), at(one)));
        return Map.copyOf(last);
    }

    /** Every handler who has practised, the longest ago first. */
    List<Handler> handlers() {
        Instant due = clock.instant().minus(settings.every());
        return lists.latestPractised().stream().sorted(java.util.Comparator.comparing(Rehearsals::at))
                .map(one -> new Handler(one, title(one), at(one).isBefore(due))).toList();
    }

    /** After how many days a handler should practise again. */
    long everyDays() {
        return settings.every().toDays();
    }

    private String title(Practised one) {
        return shelf.find(one.scenario()).map(Scenario::title).orElse(one.scenario());
    }

    private static Instant at(Practised one) {
        return one.endedAt() == null ? one.openedAt() : one.endedAt();
    }
}
