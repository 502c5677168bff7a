package org.makesafe.rehearsal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.makesafe.call.CallView;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.AdviceOutcome;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.call.record.Said;
import org.makesafe.flow.Answer;
import org.makesafe.rehearsal.scenario.Interruption;
import org.makesafe.rehearsal.scenario.Reaction;
import org.makesafe.rehearsal.scenario.Reply;
import org.makesafe.rehearsal.scenario.Scenario;
import org.makesafe.rehearsal.scenario.Scenario.Point;
import org.makesafe.script.Advice;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;

/** What was decided, noticed and advised, beside what an expert would have done. */
final class DecisionsJudged {
    private final Scenario scenario;
    private final CallView view;
    private final List<Entry> journal;
    private final Talk talk;

    DecisionsJudged(Scenario scenario, CallView view, List<Entry> journal) {
        this.scenario = scenario;
        this.view = view;
        this.journal = journal;
        this.talk = Talk.of(scenario, view.script(), journal);
    }

    /** Danger, then the grade. */
    List<Judged> decided() {
        return List.of(danger(), grade());
    }

    private Judged danger() {
        Danger expected = scenario.expert().danger();
        int within = scenario.expert().within();
        Point point = scenario.point(Point.DANGER).orElse(null);
        Optional<Entry> first = journal.stream().filter(entry -> decided(entry, expected)).findFirst()
                .or(() -> journal.stream().filter(entry -> decided(entry, Danger.CONFIRMED)
                        || decided(entry, Danger.OVERRIDDEN)).findFirst());
        if (first.isEmpty()) {
            return new Judged("", expected == Danger.NONE ? Met.AS_EXPECTED : Met.MISSED,
                    Told.word("danger", Danger.NONE),
                    Told.word("danger", expected), 0, within, point);
        }
        int after = answersBefore(first.get().number());
        Danger did = ((Fact.DangerChanged) first.get().fact()).to();
        Met met = did != expected ? Met.DIFFERENTLY : after > within ? Met.LATE : Met.AS_EXPECTED;
        return new Judged("", met, Told.word("danger", did), Told.word("danger", expected), after, within, point);
    }

    private static boolean decided(Entry entry, Danger to) {
        return entry.fact() instanceof Fact.DangerChanged changed && changed.to() == to;
    }

    private Judged grade() {
        var grades = view.script().grading();
        var chosen = view.call().grade();
        var expected = scenario.expert().grade();
        Met met = chosen == null ? Met.MISSED : chosen.grade() == expected ? Met.AS_EXPECTED : Met.DIFFERENTLY;
        return new Judged("", met, chosen == null
                ? Told.NOTHING
                : Told.words(grades.name(chosen.grade()) + ": " + chosen.rationale()),
                Told.words(grades.name(expected) + ": " + scenario.expert().because()),
                scenario.point(Point.GRADE).orElse(null));
    }

    /** What the caller interrupted with, and the line that went dead. */
    List<Judged> interruptions() {
        var judged = new ArrayList<Judged>();
        scenario.interruptions().forEach(one -> judged.add(interruption(one)));
        Scenario.Drop drop = scenario.drop();
        if (drop != null) {
            judged.add(drop(drop));
        }
        return judged;
    }

    private Judged interruption(Interruption one) {
        Integer came = talk.interrupted().get(one.id());
        Point point = scenario.point(one.id()).orElse(null);
        if (came == null || one.changes().isEmpty()) {
            return new Judged(one.words(), came == null ? Met.NOT_REACHED : Met.NOT_JUDGED, Told.NOTHING, Told.NOTHING,
                    point);
        }
        // What changes first in the file is what tells most.
        var change = one.changes().entrySet().iterator().next();
        Question question = view.script().question(change.getKey().question()).orElseThrow();
        Told expected = Told.words(question.label() + ": " + shown(question, change.getValue()));
        Optional<Entry> done = journal.stream().filter(entry -> entry.number() > came
                && recorded(entry, change.getKey(), question, change.getValue())).findFirst();
        if (done.isEmpty()) {
            return new Judged(one.words(), Met.MISSED, Told.NOTHING, expected, 0, one.within(), point);
        }
        // What nobody had recorded yet is recorded in its turn; what no longer holds is changed at once.
        boolean wrong = journal.stream().anyMatch(entry -> entry.number() <= came
                && entry.fact() instanceof Fact.Answered answered && answered.key().equals(change.getKey()));
        int after = wrong ? answersBetween(came, done.get().number()) : 0;
        return new Judged(one.words(), after <= one.within() ? Met.AS_EXPECTED : Met.LATE, expected, expected, after,
                wrong ? one.within() : 0, point);
    }

    private static String shown(Question question, Reply reply) {
        Answer answer = reply.expect().answer(question, java.time.LocalDateTime.MIN);
        return answer.value() == null ? answer.status().words() : question.type().show(answer.value());
    }

    private static boolean recorded(Entry entry, QuestionKey key, Question question, Reply reply) {
        return entry.fact() instanceof Fact.Answered answered && answered.key().equals(key)
                && (question.type().options().isEmpty() || new Answer(answered.status(), answered.value())
                        .equals(reply.expect().answer(question, java.time.LocalDateTime.MIN)));
    }

    private Judged drop(Scenario.Drop drop) {
        Point point = scenario.point(Point.DROP).orElse(null);
        Optional<Entry> dropped = journal.stream().filter(entry -> entry.number() > talk.lost()
                && entry.fact() instanceof Fact.Dropped).findFirst();
        Told expected = new Told("rehearsal.dropped", "");
        if (talk.lost() == 0) {
            return new Judged(drop.words(), Met.NOT_REACHED, Told.NOTHING, expected, point);
        }
        return dropped.map(entry -> {
            int after = answersBetween(talk.lost(), entry.number());
            return new Judged(drop.words(), after == 0 ? Met.AS_EXPECTED : Met.LATE, expected, expected, after, 0,
                    point);
        }).orElseGet(() -> new Judged(drop.words(), Met.MISSED, Told.NOTHING, expected, point));
    }

    /** Each item that must be given. */
    List<Judged> advice() {
        return scenario.expert().advice().stream().flatMap(id -> view.script().advice(id).stream()).map(this::advice)
                .toList();
    }

    private Judged advice(Advice advice) {
        Said said = view.call().advice().get(advice.id());
        Reaction reaction = scenario.onAdvice().get(advice.id());
        AdviceOutcome expected = reaction == null ? AdviceOutcome.GIVEN : reaction.outcome();
        return new Judged(advice.id() + ": " + advice.words(),
                said == null ? Met.MISSED : said.outcome() == expected ? Met.AS_EXPECTED : Met.DIFFERENTLY,
                said == null ? Told.NOTHING : Told.word("outcome", said.outcome()), Told.word("outcome", expected),
                scenario.point(advice.id()).orElse(null));
    }

    /** How many questions had an answer or a status before an entry. */
    private int answersBefore(int entry) {
        var keys = new HashSet<QuestionKey>();
        journal.stream().filter(one -> one.number() < entry)
                .forEach(one -> {
                    if (one.fact() instanceof Fact.Answered answered) {
                        keys.add(answered.key());
                    }
                });
        return keys.size();
    }

    /** How many answers were recorded between two entries. */
    private int answersBetween(int from, int to) {
        Predicate<Entry> answer = one -> one.fact() instanceof Fact.Answered;
        return (int) journal.stream().filter(one -> one.number() > from && one.number() < to).filter(answer).count();
    }
}
