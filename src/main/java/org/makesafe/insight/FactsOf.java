package org.makesafe.insight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.makesafe.call.CallView;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.call.record.Line;
import org.makesafe.call.record.PhoneFact;
import org.makesafe.flow.Reported;
import org.makesafe.quality.Score;
import org.makesafe.script.Advice;
import org.makesafe.script.Quality.Severity;

/** Works out what is counted of a call from its record alone, so that counting again gives the same. */
final class FactsOf {
    private static final List<Severity> GRAVE = List.of(Severity.CRITICAL, Severity.MAJOR);
    private final CallView view;
    private final List<Entry> journal;
    private final SortedSet<Counted> counted = new TreeSet<>();

    private FactsOf(CallView view, List<Entry> journal) {
        this.view = view;
        this.journal = journal;
    }

    /**
     * The facts of a call.
     *
     * @param journal the whole of it, in order; empty where it was not kept
     */
    static CallFacts call(CallView view, List<Entry> journal, ZoneId zone) {
        var facts = new FactsOf(view, journal);
        facts.quality();
        return facts.whole(zone);
    }

    /** The same of a call that was made up: without its score, which takes longer to work out than all the rest. */
    static CallFacts madeUp(CallView view, List<Entry> journal, ZoneId zone) {
        return new FactsOf(view, journal).whole(zone);
    }

    private CallFacts whole(ZoneId zone) {
        Call call = view.call();
        ZonedDateTime opened = call.openedAt().atZone(zone);
        standing(opened);
        advice();
        times();
        var report = Reported.of(view.script(), view.path());
        report.flags().forEach(flag -> add(Dimension.FLAG, flag));
        report.indicators().forEach(sign -> add(Dimension.INDICATOR, sign));
        return new CallFacts(call.id(), view.version(), LocalDate.from(opened), call.scriptId(),
                view.scriptVersion().number(), report.sector().orElse(CallFacts.NO_SECTOR), counted);
    }

    private void standing(ZonedDateTime opened) {
        Call call = view.call();
        add(Dimension.HOUR, opened.getDayOfWeek().getValue() + "-" + opened.getHour());
        add(Dimension.STATE, call.standing().state().name());
        add(Dimension.DANGER, call.standing().danger().name());
        add(Dimension.GRADE, call.grade() == null ? "NONE" : call.grade().grade().name());
        add(Dimension.CHANNEL, byTelephone() ? "TELEPHONE" : "DESK");
    }

    /** Advice that still applies, and what became of it. In a call that goes on, what has no outcome yet is not missing yet. */
    private void advice() {
        boolean over = view.call().endedAt() != null;
        for (Advice advice : view.judgement().advice()) {
            var said = view.call().advice().get(advice.id());
            if (said != null) {
                add(Dimension.ADVICE, advice.id() + ":" + said.outcome().name());
            } else if (over) {
                add(Dimension.ADVICE, advice.id() + ":MISSING");
            }
        }
    }

    /** How the call was handled, as its score has it. */
    private void quality() {
        if (Score.due(view)) {
            Score.of(view, journal).ifPresent(score -> {
                add(Dimension.BAND, score.band().name());
                GRAVE.forEach(severity -> score.of(severity).forEach(
                        line -> add(Dimension.DEVIATION, severity.name() + ":" + line.criterion().name())));
            });
        }
    }

    private void times() {
        Instant opened = view.call().openedAt();
        Optional<Instant> taken = first(fact -> fact instanceof PhoneFact.Taken);
        Optional<Instant> queued = first(
                fact -> fact instanceof PhoneFact.LineChanged(var line, _) && line == Line.QUEUED);
        if (byTelephone()) {
            taken.ifPresent(at -> took(Dimension.ANSWERED, opened, at));
            taken.flatMap(at -> queued.filter(since -> !since.isAfter(at)))
                    .ifPresent(since -> took(Dimension.WAITED, since, taken.get()));
            if (view.call().standing().state() == CallState.DROPPED && taken.isEmpty()) {
                left(queued.isPresent());
            }
        }
        Instant decided = view.call().dangerDecidedAt();
        Instant begun = byTelephone() ? taken.orElse(null) : opened;
        if (decided != null && begun != null) {
            took(Dimension.DECIDED, begun, decided);
        }
    }

    /** Where a caller hung up. Whoever left a message or asked to be called back has not given up. */
    private void left(boolean queued) {
        var phoned = view.call().phoned();
        boolean asksBack = first(fact -> fact instanceof PhoneFact.LineChanged(var line, _) && line == Line.CALL_BACK)
                .isPresent();
        if (asksBack || (phoned != null && phoned.message() != null)) {
            return;
        }
        String question = journal.stream().map(Entry::fact)
                .flatMap(fact -> fact instanceof PhoneFact.Played(var part, var id, _, _, _, _)
                        && part == PhoneFact.Played.Part.QUESTION
                                ? Optional.of(id).stream()
                                : Optional.<String>empty().stream())
                .reduce("START", (_, last) -> last);
        add(Dimension.LEFT, queued ? "QUEUE" : question);
    }

    private boolean byTelephone() {
        // A journal is empty only where a made-up call was kept without.
        return !journal.isEmpty() && journal.getFirst().channel() == Channel.IVR;
    }

    private Optional<Instant> first(Predicate<Fact> wanted) {
        return journal.stream().filter(entry -> wanted.test(entry.fact())).map(Entry::at).findFirst();
    }

    private void took(Dimension what, Instant from, Instant to) {
        add(what, Buckets.of(Duration.between(from, to)));
    }

    private void add(Dimension dimension, String term) {
        counted.add(new Counted(dimension, term));
    }
}
