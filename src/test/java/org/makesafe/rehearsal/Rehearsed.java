package org.makesafe.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.Entry;
import org.makesafe.flow.Outcome;
import org.makesafe.rehearsal.scenario.ExpertCall;
import org.makesafe.rehearsal.scenario.Reaction;
import org.makesafe.rehearsal.scenario.Scenario;
import org.makesafe.script.Grade;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Status;

/** A practice call through the use cases, by somebody who knows what to do or by somebody who does not. */
final class Rehearsed {
    private final Calls calls;
    private final CallLists lists;
    private final Scenario scenario;
    private final String officer;
    private final UUID id;
    private CallView view;

    Rehearsed(Calls calls, CallLists lists, Scenario scenario, String officer) {
        this.calls = calls;
        this.lists = lists;
        this.scenario = scenario;
        this.officer = officer;
        this.view = moved(calls.practise(officer, scenario.script(), scenario.id(), null));
        this.id = view.call().id();
    }

    CallView view() {
        return view;
    }

    List<Entry> journal() {
        return lists.journal(id, 0, 10_000);
    }

    Talk talk() {
        return Talk.of(scenario, view.script(), journal());
    }

    Debrief debrief() {
        return Debrief.of(scenario, view, journal());
    }

    Rehearsed answer(String key, Status status, org.makesafe.script.@Nullable Value value, @Nullable String note) {
        return step(s -> calls.answer(s, new GivenAnswer(QuestionKey.parse(key), status, value, null, note)));
    }

    Rehearsed advise(String advice, AdviceOutcome outcome) {
        return step(s -> calls.advise(s, List.of(new GivenAdvice(advice, outcome, null))));
    }

    Rehearsed end(CallState as, @Nullable String reason) {
        return step(s -> calls.end(s, as, reason));
    }

    Rehearsed resume() {
        return step(s -> calls.resume(s, null));
    }

    /** Everything as the scenario expects it, to a completed call. */
    Rehearsed asAnExpert() {
        for (var given : ExpertCall.of(scenario, view.script()).given()) {
            var expected = given.expectation();
            answer(given.key().toString(), expected.status(), expected.value(), expected.note());
            if (view.call().standing().danger() == Danger.PROMPTED) {
                step(s -> calls.decideDanger(s, scenario.expert().danger(), "As the scenario has it."));
            }
            if (talk().course().dead()) {
                end(CallState.DROPPED, "The line went dead.").resume();
            }
        }
        view.adviceDue().forEach(advice -> {
            Reaction reaction = scenario.onAdvice().get(advice.id());
            advise(advice.id(), reaction == null ? AdviceOutcome.GIVEN : reaction.outcome());
        });
        return step(s -> calls.grade(s, scenario.expert().grade(), scenario.expert().because()))
                .end(CallState.COMPLETED, null);
    }

    /** Nothing is asked, nothing is advised and nothing noticed; the call is completed all the same. */
    Rehearsed carelessly() {
        while (view.position().isPresent()) {
            answer(view.position().orElseThrow().key().toString(), Status.NOT_ASKED, null, null);
        }
        view.adviceDue().forEach(advice -> advise(advice.id(), AdviceOutcome.NOT_APPLICABLE));
        return step(s -> calls.grade(s, Grade.NO_DEPLOYMENT, "Sounds like nothing.")).end(CallState.COMPLETED, null);
    }

    private Rehearsed step(Function<Submission, Outcome<CallView>> act) {
        view = moved(act.apply(new Submission(id, officer, Channel.DESK, null, new Expected.Anything())));
        return this;
    }

    private static CallView moved(Outcome<CallView> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Moved.class);
        return ((Outcome.Moved<CallView>) outcome).to();
    }
}
