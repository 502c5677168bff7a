package org.makesafe.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallLists;
import org.makesafe.call.CallView;
import org.makesafe.call.Calls;
import org.makesafe.call.Expected;
import org.makesafe.call.GivenAdvice;
import org.makesafe.call.GivenAnswer;
import org.makesafe.call.Submission;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.AdviceOutcome;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Recorded;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Place;
import org.makesafe.script.Basis;
import org.makesafe.script.Grade;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Stage;
import tools.jackson.databind.json.JsonMapper;

/**
 * One made-up call through the use cases, by two officers who answer, advise, decide, drop, resume and complete. Each step is
 * submitted twice, and the call is read back from its store before the next.
 */
public final class RandomCall {
    private static final int ALL = 1000;
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> OFFICERS = List.of("r.fenwick", "k.ashdown");
    private final String name;
    private final RandomGenerator random;
    private final RandomAnswers answers;
    private final Calls calls;
    private final CallLists lists;
    private CallView view;
    private int entries = 1;
    private int changes;
    private int refusals;
    private int repeats;
    private int taken;

    /**
     * A call that has just been opened.
     *
     * @param name tells how to make it again: the seed
     */
    public RandomCall(String name, RandomGenerator random, Calls calls, CallLists lists, String script) {
        this.name = name;
        this.random = random;
        this.answers = new RandomAnswers(random);
        this.calls = calls;
        this.lists = lists;
        this.view = moved(calls.open(OFFICERS.getFirst(), Channel.DESK, script, null));
    }

    /** These calls came across everything: laws about nothing would hold too. */
    static void metEverything(List<RandomCall> taken) {
        assertThat(taken.stream().mapToInt(RandomCall::changes).sum()).as("steps that changed something")
                .isGreaterThan(taken.size());
        assertThat(taken.stream().mapToInt(RandomCall::refusals).sum()).as("refused").isPositive();
        assertThat(taken.stream().mapToInt(RandomCall::repeats).sum()).as("changed nothing").isPositive();
        assertThat(taken.stream().map(RandomCall::state)).contains(CallState.OPEN, CallState.DROPPED);
    }

    /** Takes at least one step and at most so many, and at the end adds the journal up again. */
    public RandomCall wander(int most) {
        int steps = random.nextInt(1, most + 1);
        for (int i = 0; i < steps; i++) {
            step();
        }
        List<Entry> stored = journalAfter(0);
        assertThat(stored.stream().map(Entry::number)).as("%s: numbers", this)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, entries).boxed().toList());
        Call replayed = Call.replay(view.call().id(), stored);
        assertThat(replayed).as("%s: the journal adds up to the call", this).isEqualTo(view.call());
        assertThat(JSON.writeValueAsString(replayed)).as("%s: in the same order too", this)
                .isEqualTo(JSON.writeValueAsString(view.call()));
        assertThat(view.version()).as("%s: one version for each step that changed something", this).isEqualTo(changes);
        return this;
    }

    int changes() {
        return changes;
    }

    int refusals() {
        return refusals;
    }

    /** Steps that were taken and changed nothing, such as an answer given already. */
    int repeats() {
        return repeats;
    }

    /** The call as it stands. */
    public CallView view() {
        return view;
    }

    CallState state() {
        return view.call().standing().state();
    }

    /** The next step, with everything that is submitted drawn already, so that it can be submitted again. */
    private Function<Submission, Outcome<CallView>> next() {
        String why = random(3) == 0 ? null : "Because " + random(3);
        return switch (random(20)) {
            case 0 -> {
                Grade grade = pick(List.of(Grade.values()));
                yield s -> calls.grade(s, grade, why == null ? "" : why);
            }
            case 1 -> s -> calls.notes(s, String.valueOf(why));
            case 2 -> s -> calls.handOff(s, why);
            case 3, 4 -> {
                Danger to = pick(List.of(Danger.values()));
                yield s -> calls.decideDanger(s, to, why);
            }
            case 5 -> {
                CallState as = pick(List.of(CallState.values()));
                yield s -> calls.end(s, as, why);
            }
            case 6, 7 -> s -> calls.resume(s, why);
            case 8, 9, 10 -> {
                var all = view.script().advice();
                String id = all.isEmpty() ? "none" : pick(view.adviceDue().isEmpty() ? all : view.adviceDue()).id();
                var given = new GivenAdvice(id, pick(List.of(AdviceOutcome.values())), why);
                yield s -> calls.advise(s, List.of(given));
            }
            default -> {
                GivenAnswer given = answer(why);
                yield s -> calls.answer(s, given);
            }
        };
    }

    private GivenAnswer answer(@Nullable String note) {
        QuestionKey key = view.position().filter(_ -> random(3) > 0).map(Place::key).orElseGet(this::anywhere);
        Question question = view.script().question(key.question()).orElseThrow();
        Recorded before = view.call().answers().get(key);
        RandomAnswers.Given given = before != null && random(3) == 0
                ? new RandomAnswers.Given(before.status(), before.value())
                : answers.to(question.type());
        return new GivenAnswer(key, given.status(), given.value(),
                random(2) == 0 ? null : pick(List.of(Basis.values())), note);
    }

    /** Submits a step twice, and looks at what is stored after each. */
    private void step() {
        String officer = random(8) == 0 ? pick(OFFICERS) : view.call().handler();
        var expected = random(2) == 0 ? new Expected.Anything() : new Expected.Version(view.version());
        var submission = new Submission(view.call().id(), officer, Channel.DESK, "step " + ++taken, expected);
        var step = next();
        Outcome<CallView> first = step.apply(submission);
        CallView stored = stored();
        int now = entries + journalAfter(entries).size();
        switch (first) {
            case Outcome.Moved<CallView>(var to) -> same("stored as acknowledged", stored, to);
            case Outcome.Refused<CallView> _ -> {
                same("a refusal changes nothing", stored, view);
                refusals++;
            }
        }
        boolean changed = now > entries;
        assertThat(stored.version()).as("%s: the version rises with the journal alone", this)
                .isEqualTo(view.version() + (changed ? 1 : 0));
        switch (step.apply(submission)) {
            case Outcome.Moved<CallView>(var to) -> same("submitted twice", to, stored);
            case Outcome.Refused<CallView> again -> assertThat(again).as("%s: submitted twice", this).isEqualTo(first);
        }
        same("submitted twice", stored(), stored);
        assertThat(journalAfter(now)).as("%s: submitted twice", this).isEmpty();
        changes += changed ? 1 : 0;
        repeats += first instanceof Outcome.Moved<CallView> && !changed ? 1 : 0;
        entries = now;
        view = stored;
    }

    private void same(String when, CallView is, CallView as) {
        assertThat(is.call()).as("%s: %s", this, when).isEqualTo(as.call());
        assertThat(is.version()).as("%s: %s", this, when).isEqualTo(as.version());
    }

    private List<Entry> journalAfter(int number) {
        return lists.journal(view.call().id(), number, ALL);
    }

    private CallView stored() {
        return calls.find(view.call().id()).orElseThrow();
    }

    private QuestionKey anywhere() {
        Stage stage = pick(view.script().stages());
        return new QuestionKey(pick(stage.questions()).id(), random.nextInt(1, stage.maxItems() + 1));
    }

    private int random(int bound) {
        return random.nextInt(bound);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static CallView moved(Outcome<CallView> outcome) {
        return ((Outcome.Moved<CallView>) outcome).to();
    }

    @Override
    public String toString() {
        return "%s, step %d".formatted(name, taken);
    }
}
