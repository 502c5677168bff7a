package org.makesafe.call;

import com.fasterxml.uuid.NoArgGenerator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.LifeCycle;
import org.makesafe.call.lifecycle.LifeEvent;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.Fact;
import org.makesafe.call.record.Line;
import org.makesafe.call.record.PhoneFact;
import org.makesafe.call.record.Phoned;
import org.makesafe.call.store.CallStore;
import org.makesafe.call.store.CallStore.Stored;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Moved;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Callers who wait for a handler or are to be rung back, and what a handler does about them. Each step as in {@link Calls}. */
@Service
public class Waiting {
    private static final Comparator<CallView> ORDER = Comparator.comparingInt(Waiting::danger)
            .thenComparing(view -> !phoned(view).front()).thenComparing(Waiting::since);
    private final Steps steps;
    private final Taking taking;
    private final LifeCycle lifeCycle;
    private final CallStore store;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<HandlerLines> lines;
    private final NoArgGenerator ids;

    Waiting(Steps steps, Taking taking, LifeCycle lifeCycle, CallStore store, ApplicationEventPublisher events,
            ObjectProvider<HandlerLines> lines, NoArgGenerator ids) {
        this.steps = steps;
        this.taking = taking;
        this.lifeCycle = lifeCycle;
        this.store = store;
        this.events = events;
        this.lines = lines;
        this.ids = ids;
    }

    /** Everybody who waits: danger first, then whoever has waited or talked before, then by how long. */
    public List<CallView> all() {
        return views(() -> store.whole(CallState.WAITING, CallLists.SIZE_MAX)).stream().sorted(ORDER).toList();
    }

    /** How many callers come before this one. */
    public int before(UUID call) {
        return store.before(call);
    }

    /** Calls by telephone that were dropped, for somebody to ring back: danger first, then by how long ago. */
    public List<CallView> toRingBack() {
        Instant now = steps.now();
        return dropped(now.minus(RingingBack.LIFE), now.plus(RingingBack.LIFE))
                .sorted(Comparator.comparingInt(Waiting::danger).thenComparing(Waiting::since)).toList();
    }

    /** Calls by telephone that nobody rang back in time, the newest first: they stay in a list until somebody completes them. */
    public List<CallView> tooOldToRingBack() {
        return dropped(Instant.EPOCH, steps.now().minus(RingingBack.LIFE)).toList();
    }

    /** Takes the caller who comes first. */
    public Outcome<CallView> takeNext(String officer, String step) {
        if (noLine(officer)) {
            return Refusals.NO_TELEPHONE.refused();
        }
        var already = steps.committed(() -> store.callOf(step).flatMap(store::find)
                .<Outcome<CallView>>map(stored -> new Moved<>(steps.view(stored)))
                .orElseGet(Refusals.NOBODY_WAITS::refused));
        if (already instanceof Moved<CallView>) {
            return already;
        }
        // Another handler may take the same caller at the same moment; then the next in line is tried.
        return all().stream().filter(view -> phoned(view).line() == Line.QUEUED)
                .map(view -> take(new Submission(view.call().id(), officer, Channel.DESK, step,
                        new Expected.Anything())))
                .filter(Moved.class::isInstance).findFirst().orElseGet(Refusals.NOBODY_WAITS::refused);
    }

    /** Takes one waiting caller. */
    public Outcome<CallView> take(Submission submission) {
        if (noLine(submission.officer())) {
            return Refusals.NO_TELEPHONE.refused();
        }
        return steps.take(submission, "take", view -> {
            if (lifeCycle.move(view.call().standing(), LifeEvent.TAKE).isEmpty()) {
                return Refusals.NOT_WAITING.refused();
            }
            events.publishEvent(new CallEvent.Taken(submission.call(), submission.officer()));
            return taking.facts(view, submission);
        });
    }

    /** Rings a lost caller back; the handler is on the call from then on. */
    public Outcome<CallView> ringBack(Submission submission) {
        if (noLine(submission.officer())) {
            return Refusals.NO_TELEPHONE.refused();
        }
        return steps.take(submission, "ring back", view -> {
            boolean own = view.open() && view.call().handler().equals(submission.officer());
            var refused = RingingBack.refused(view, steps.now());
            if (refused.isPresent()) {
                return refused.get().refused();
            }
            if (view.open() && !own) {
                return Refusals.NOT_YOUR_CALL.refused();
            }
            String line = ids.generate().toString();
            events.publishEvent(new CallEvent.RingBack(submission.call(), submission.officer(), line));
            Outcome<List<Fact>> before = own ? new Moved<>(List.of()) : taking.facts(view, submission);
            return before.then(facts -> new Moved<>(
                    Stream.concat(facts.stream(), Stream.of(new PhoneFact.RungBack(line)))
                            .toList()));
        });
    }

    /** Puts the caller on the line through to the emergency number. */
    public Outcome<CallView> putThrough(Submission submission) {
        return steps.take(submission, "put through", view -> {
            if (!view.open() || !view.call().handler().equals(submission.officer())) {
                return Refusals.NOT_YOUR_CALL.refused();
            }
            Phoned phoned = view.call().phoned();
            if (phoned == null || !phoned.line().live()) {
                return Refusals.NOBODY_ON_LINE.refused();
            }
            events.publishEvent(new CallEvent.PutThrough(submission.call(), submission.officer()));
            return new Moved<>(List.of(new PhoneFact.LineChanged(Line.PUT_THROUGH, null)));
        });
    }

    private boolean noLine(String officer) {
        HandlerLines known = lines.getIfAvailable();
        return known != null && !known.has(officer);
    }

    private Stream<CallView> dropped(Instant from, Instant to) {
        return views(() -> store.droppedBetween(from, to, CallLists.SIZE_MAX)).stream()
                .filter(view -> view.call().phoned() != null);
    }

    private List<CallView> views(Supplier<List<Stored>> found) {
        return steps.<List<CallView>>committed(() -> new Moved<>(
                found.get().stream().map(steps::view).toList())) instanceof Moved<List<CallView>>(var views)
                        ? views
                        : List.of();
    }

    private static int danger(CallView view) {
        return view.call().standing().danger().pressing() ? 0 : 1;
    }

    private static Instant since(CallView view) {
        Instant waiting = phoned(view).waitingSince();
        Instant ended = view.call().endedAt();
        return waiting != null ? waiting : ended != null ? ended : view.call().openedAt();
    }

    private static Phoned phoned(CallView view) {
        return Objects.requireNonNull(view.call().phoned());
    }
}
