package org.makesafe.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.call.record.PhoneFact;
import org.makesafe.flow.Judgement;
import org.makesafe.flow.Path;
import org.makesafe.flow.Place;
import org.makesafe.script.Advice;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;

/** How a call went, moment by moment: what waited and what was due while something else was done. */
final class Course {
    private final Script script;
    private final Map<QuestionKey, Entry> first = new HashMap<>();
    private final Map<QuestionKey, Place> overtaken = new HashMap<>();
    private final Map<QuestionKey, Place> overtakenAtEnd = new HashMap<>();
    private final Map<String, Instant> due = new HashMap<>();
    private final Map<String, Dealt> dealt = new HashMap<>();
    private final List<Entry> decisions = new ArrayList<>();
    private Instant taken;
    private @Nullable Instant ended;

    /** The first outcome of an advice item that was due. */
    record Dealt(Entry entry, Duration after) {}

    private Course(Script script, Instant taken) {
        this.script = script;
        this.taken = taken;
    }

    /** The course of a call on the script it is on now; what the phone system asked on a script of its own is left out. */
    static Course of(CallView view, List<Entry> journal) {
        var course = new Course(view.script(), journal.getFirst().at());
        Call call = Call.opened(view.call().id(), journal.getFirst());
        if (call.scriptHash().equals(view.call().scriptHash())) {
            course.due(Judgement.of(view.script(), Path.of(view.script(), call.given())).advice(), call.openedAt());
        }
        for (Entry entry : journal.subList(1, journal.size())) {
            Call before = call;
            call = call.after(entry);
            if (call.scriptHash().equals(view.call().scriptHash())) {
                course.step(before.scriptHash().equals(call.scriptHash()) ? before : call, entry, call);
            }
        }
        return course;
    }

    private void step(Call before, Entry entry, Call after) {
        switch (entry.fact()) {
            case Fact.Answered answered -> answered(Path.of(script, before.given()), answered.key(), entry);
            case Fact.AdviceRecorded advice -> dealt(advice.advice(), entry);
            case Fact.DangerChanged _,Fact.GradeChosen _ -> decisions.add(entry);
            case Fact.Dropped _,Fact.Completed _ -> ended = entry.at();
            case PhoneFact.Taken _ -> {
                if (first.values().stream().allMatch(Course::byMachine)) {
                    taken = entry.at();
                }
            }
            default -> {
                // Changes nothing that is scored.
            }
        }
        if (entry.fact() instanceof Fact.Answered || entry.fact() instanceof PhoneFact.Taken) {
            due(Judgement.of(script, Path.of(script, after.given())).advice(), entry.at());
        }
    }

    private void answered(Path path, QuestionKey key, Entry entry) {
        boolean again = first.putIfAbsent(key, entry) != null;
        if (again || byMachine(entry)) {
            return;
        }
        path.place(key).ifPresent(asked -> {
            int stage = script.stages().indexOf(asked.stage());
            path.places().stream().filter(place -> !first.containsKey(place.key()) && !path.counts(place.key()))
                    .filter(place -> script.stages().indexOf(place.stage()) < stage).forEach(place -> {
                        overtaken.putIfAbsent(place.key(), asked);
                        if (stage == script.stages().size() - 1) {
                            overtakenAtEnd.putIfAbsent(place.key(), asked);
                        }
                    });
        });
    }

    private void due(List<Advice> now, Instant at) {
        var ids = now.stream().map(Advice::id).collect(Collectors.toSet());
        due.keySet().retainAll(ids);
        ids.forEach(id -> due.putIfAbsent(id, at));
    }

    private void dealt(String advice, Entry entry) {
        Instant since = due.get(advice);
        if (since != null) {
            dealt.putIfAbsent(advice, new Dealt(entry, Duration.between(since, entry.at())));
        }
    }

    private static boolean byMachine(Entry entry) {
        return entry.channel() == Channel.IVR;
    }

    /** When a handler took the call. */
    Instant taken() {
        return taken;
    }

    /** When the call ended last; null while it goes on. */
    @Nullable
    Instant ended() {
        return ended;
    }

    /** The entry with the first answer or status of a question; null where there is none. */
    @Nullable
    Entry first(QuestionKey key) {
        return first.get(key);
    }

    /** What was asked first of a later stage while this question waited; null where nothing was. */
    @Nullable
    Place overtaken(QuestionKey key) {
        return overtaken.get(key);
    }

    /** The same of the last stage. */
    @Nullable
    Place overtakenAtEnd(QuestionKey key) {
        return overtakenAtEnd.get(key);
    }

    /** Since when an advice item has been due; null where it is not. */
    @Nullable
    Instant due(String advice) {
        return due.get(advice);
    }

    /** What became of an advice item while it was due; null where nothing did. */
    @Nullable
    Dealt dealt(String advice) {
        return dealt.get(advice);
    }

    /** Prompts and decisions about danger, and choices of a grade, in order. */
    List<Entry> decisions() {
        return List.copyOf(decisions);
    }
}
