package org.makesafe.rehearsal;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.call.record.Recorded;
import org.makesafe.flow.Answer;
import org.makesafe.rehearsal.scenario.Course;
import org.makesafe.rehearsal.scenario.Expectation;
import org.makesafe.rehearsal.scenario.ExpertCall;
import org.makesafe.rehearsal.scenario.Scenario;
import org.makesafe.script.Details;
import org.makesafe.script.DateAndTime;
import org.makesafe.script.FreeText;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Stage;
import org.makesafe.script.Status;
import org.makesafe.script.YesNo;

/** Every answer that a scenario expects, beside what was recorded. Words are shown and never compared. */
final class AnswersJudged {
    private final Scenario scenario;
    private final CallView view;
    private final Course course;
    private final Set<QuestionKey> late = new HashSet<>();
    private final Set<QuestionKey> experts;
    private final List<QuestionKey> changed;
    private final LocalDateTime began;

    AnswersJudged(Scenario scenario, CallView view, List<Entry> journal) {
        this.scenario = scenario;
        this.view = view;
        var talk = Talk.of(scenario, view.script(), journal);
        this.course = talk.course();
        this.changed = scenario.interruptions().stream().filter(one -> talk.interrupted().containsKey(one.id()))
                .flatMap(one -> one.changes().keySet().stream()).toList();
        this.experts = ExpertCall.of(scenario, view.script()).given().stream().map(ExpertCall.Given::key)
                .collect(Collectors.toSet());
        this.began = LocalDateTime.ofInstant(view.call().openedAt(), ZoneOffset.UTC);
        findLate(journal);
    }

    /** An urgent question is late once something that can wait was answered before it, unless an interruption brought it up. */
    private void findLate(List<Entry> journal) {
        var urgent = view.script().stages().stream().filter(Stage::urgent).flatMap(s -> s.questions().stream())
                .map(Question::id).toList();
        var seen = new HashSet<QuestionKey>();
        boolean waiting = false;
        for (Entry entry : journal) {
            if (entry.fact() instanceof Fact.Answered answered && seen.add(answered.key())) {
                boolean now = urgent.contains(answered.key().question());
                if (now && waiting && !changed.contains(answered.key())) {
                    late.add(answered.key());
                }
                waiting = waiting || !now;
            }
        }
    }

    /** What the caller was asked, as far as an expert comes to it. */
    List<Judged> asked() {
        return Stream.concat(scenario.whenAsked().keySet().stream(), changed.stream()).distinct()
                .flatMap(key -> judged(key).stream()).toList();
    }

    /** What the handler recorded without asking. */
    List<Judged> own() {
        return scenario.handler().keySet().stream().flatMap(key -> judged(key).stream()).toList();
    }

    private Optional<Judged> judged(QuestionKey key) {
        return view.script().question(key.question()).filter(_ -> experts.contains(key))
                .flatMap(question -> course.expected(key).map(expected -> judged(key, question, expected)));
    }

    private Judged judged(QuestionKey key, Question question, Expectation expectation) {
        Answer expected = expectation.answer(question, began);
        Recorded recorded = view.call().answers().get(key);
        String label = question.label() + (key.item() > 1 ? " (" + key.item() + ")" : "");
        return new Judged(label, met(key, question, expected, recorded), recorded == null
                ? Told.NOTHING
                : told(question, recorded.answer()), told(question, expected),
                scenario.point(key.toString()).orElse(null));
    }

    private Met met(QuestionKey key, Question question, Answer expected, @Nullable Recorded recorded) {
        if (recorded == null) {
            return view.path().place(key).isPresent() ? Met.MISSED : Met.NOT_REACHED;
        }
        if (recorded.status() == Status.NOT_ASKED && expected.status() != Status.NOT_ASKED) {
            return Met.MISSED;
        }
        if (recorded.status() != expected.status()
                || (compared(question) && !recorded.answer().equals(expected))) {
            return Met.DIFFERENTLY;
        }
        return late.contains(key) ? Met.LATE : Met.AS_EXPECTED;
    }

    private static boolean compared(Question question) {
        return !(question.type() instanceof FreeText || question.type() instanceof Details
                || question.type() instanceof DateAndTime);
    }

    private static Told told(Question question, Answer answer) {
        var value = answer.value();
        if (value == null) {
            return Told.word("status", answer.status());
        }
        if (question.personal()) {
            return new Told("rehearsal.in-the-record", "");
        }
        return question.type() instanceof YesNo
                ? new Told("yes-no." + value.ids().getFirst(), "")
                : Told.words(question.type().show(value));
    }
}
