package org.makesafe.call;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.LifeCycle;
import org.makesafe.call.lifecycle.LifeEvent;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.Fact;
import org.makesafe.call.record.Line;
import org.makesafe.call.record.PhoneFact;
import org.makesafe.call.record.Phoned;
import org.makesafe.call.store.CallStore;
import org.makesafe.call.store.Traces;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.flow.Outcome.Refused;
import org.makesafe.script.catalogue.ScriptVersion;
import org.springframework.stereotype.Service;

/** What a caller does by telephone with nobody at the desk, and what becomes of the line. Each method is one step, as in {@link Calls}. */
@Service
public class PhoneCalls {
    /** Who the journal says did it. */
    public static final String IVR = "ivr";
    private final Steps steps;
    private final Opening opening;
    private final Answering answering;
    private final LifeCycle lifeCycle;
    private final CallStore store;
    private final ForceSettings force;

    PhoneCalls(Steps steps, Opening opening, Answering answering, LifeCycle lifeCycle, CallStore store,
            ForceSettings force) {
        this.steps = steps;
        this.opening = opening;
        this.answering = answering;
        this.lifeCycle = lifeCycle;
        this.store = store;
        this.force = force;
    }

    /**
     * Goes through what a first caller needs, so that they do not wait for it. To be called in a transaction that is then rolled back.
     *
     * @return a call that will not have been
     */
    public CallView trial(ScriptVersion version) {
        answering.ready(version.hash());
        CallView view = opening.trial(version);
        var heard = FromLine.of(new PhoneFact.LineChanged(Line.QUEUED, null));
        return heard(view.call().id(), "", "trial", heard) instanceof Moved<CallView>(var after) ? after : view;
    }

    /**
     * A caller rings. Whoever was cut off within the last {@link RingingBack#LIFE} gets the same call again; anybody else a new one.
     *
     * @param scriptId the phone system's script
     * @param from E.164; null where the number is withheld
     * @param line the network's name for the line, so that its ringing counts once however often it is told
     */
    public Outcome<CallView> ring(String scriptId, @Nullable String from, String line) {
        String step = "rings " + line;
        var number = new PhoneFact.RangFrom(from, line, true);
        return steps.committed(() -> {
            var known = store.callOf(step).flatMap(store::find);
            if (known.isPresent()) {
                return new Moved<>(steps.view(known.get()));
            }
            var earlier = from == null ? Optional.<UUID>empty() : cutOff(from);
            return earlier.isPresent()
                    ? steps.take(submission(earlier.get(), step), step, view -> again(view, number))
                    : opening.open(IVR, Channel.IVR, scriptId, null, step).then(view -> steps.take(
                            submission(view.call().id(), step), step,
                            _ -> new Moved<>(List.of(number))));
        });
    }

    private Optional<UUID> cutOff(String from) {
        var since = steps.now().minus(RingingBack.LIFE);
        var traces = new Traces(Optional.of(from), Optional.empty(), Optional.empty());
        return store.alike(traces, List.of(CallState.DROPPED), new UUID(0, 0), 1).stream().map(found -> found.line())
                .filter(line -> line.endedAt() != null && line.endedAt().isAfter(since)).map(line -> line.id())
                .findFirst();
    }

    private Outcome<List<Fact>> again(CallView view, PhoneFact.RangFrom number) {
        return lifeCycle.move(view.call().standing(), LifeEvent.CALL_AGAIN).isPresent()
                ? new Moved<>(List.of(new PhoneFact.CalledAgain(), number))
                : Refusals.ILLEGAL_MOVE.refused();
    }

    /**
     * Keeps what came in from a line. On a call that somebody has taken or completed since, or that goes on over another line, what
     * can't follow is left out: a late word changes nothing that a person decided, and ends no call of a caller who rang again.
     *
     * @param name the line's
     */
    public Outcome<CallView> heard(UUID call, String name, String step, FromLine line) {
        var submission = submission(call, step);
        return steps.take(submission, line, view -> {
            var unfolding = new Unfolding(view, submission, steps.now());
            if (view.call().standing().state() == CallState.COMPLETED) {
                return new Moved<>(List.of());
            }
            Phoned phoned = view.call().phoned();
            if (phoned == null || !phoned.on().equals(name)) {
                line.facts().stream().filter(PhoneCalls::always).forEach(unfolding::add);
                return new Moved<>(unfolding.facts());
            }
            line.facts().forEach(fact -> add(unfolding, fact));
            if (line.language() != null && !unfolding.view().call().language().equals(line.language())
                    && unfolding.view().script().languages().all().contains(line.language())) {
                unfolding.add(new Fact.LanguageChosen(line.language()));
            }
            if (line.answer() != null && waiting(unfolding)) {
                switch (answering.facts(unfolding.view(), line.answer(), new Expected.Anything(),
                        LocalDateTime.ofInstant(steps.now(), force.zone()))) {
                    case Moved<List<Fact>>(var facts) -> unfolding.addAll(facts);
                    case Refused<List<Fact>> refused -> {
                        return refused;
                    }
                }
            }
            if (line.dropped() != null && waiting(unfolding)) {
                unfolding.add(new Fact.Dropped(line.dropped()));
            }
            return new Moved<>(unfolding.facts());
        });
    }

    /** What was played and what was recorded stays so, whatever became of the line. */
    private static boolean always(PhoneFact fact) {
        return fact instanceof PhoneFact.Played || fact instanceof PhoneFact.MessageLeft;
    }

    private void add(Unfolding unfolding, PhoneFact fact) {
        var standing = unfolding.view().call().standing();
        boolean follows = switch (fact) {
            case PhoneFact.PutBack _ -> lifeCycle.move(standing, LifeEvent.PUT_BACK).isPresent();
            // Who takes a call, who calls again and who is rung is not for the line to say.
            case PhoneFact.Taken _,PhoneFact.CalledAgain _,PhoneFact.RangFrom _,PhoneFact.RungBack _ -> false;
            case PhoneFact.LineChanged(var to, _) -> {
                var phoned = unfolding.view().call().phoned();
                yield phoned == null || phoned.line() != to;
            }
            case PhoneFact.PhraseSaid _,PhoneFact.Played _,PhoneFact.MessageLeft _ -> true;
        };
        if (follows) {
            unfolding.add(fact);
        }
    }

    private static boolean waiting(Unfolding unfolding) {
        return unfolding.view().call().standing().state() == CallState.WAITING;
    }

    private static Submission submission(UUID call, String step) {
        return new Submission(call, IVR, Channel.IVR, step, new Expected.Anything());
    }
}
