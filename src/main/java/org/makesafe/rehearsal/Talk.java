package org.makesafe.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.flow.Answer;
import org.makesafe.rehearsal.scenario.Course;
import org.makesafe.rehearsal.scenario.Reaction;
import org.makesafe.rehearsal.scenario.Scenario;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;

/** Everything the caller has said in a practice call: what the scenario makes of the call's journal. Nothing else is remembered. */
final class Talk {
    private final Scenario scenario;
    private final Script script;
    private final Course course;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> interrupted = new LinkedHashMap<>();
    private int lost;

    private Talk(Scenario scenario, Script script) {
        this.scenario = scenario;
        this.script = script;
        this.course = new Course(scenario, script);
    }

    /** What kind of line it is. */
    enum Kind {
        OPENING,
        REPLY,
        ADVICE,
        INTERRUPTION,
        SILENCE,
        DEAD,
        BACK
    }

    /**
     * One line of the caller's.
     *
     * @param about the question's label, or the advice item; empty for what nobody asked for
     */
    record Line(Kind kind, String about, String words) {}

    static Talk of(Scenario scenario, Script script, List<Entry> journal) {
        var talk = new Talk(scenario, script);
        talk.say(Kind.OPENING, "", scenario.opening());
        journal.forEach(talk::hear);
        return talk;
    }

    private void hear(Entry entry) {
        switch (entry.fact()) {
            case Fact.Answered answered -> answered(entry.number(), answered);
            case Fact.AdviceRecorded advice -> {
                Reaction reaction = scenario.onAdvice().get(advice.advice());
                if (reaction != null && !course.dead()) {
                    say(Kind.ADVICE, advice.advice(), reaction.say());
                }
            }
            case Fact.Dropped _ -> course.dropped();
            case Fact.Resumed _ -> {
                Scenario.Drop drop = scenario.drop();
                if (course.resumed() && drop != null) {
                    say(Kind.BACK, "", drop.back());
                }
            }
            default -> {
                // The caller hears none of the rest.
            }
        }
    }

    private void answered(int entry, Fact.Answered answered) {
        script.question(answered.key().question()).filter(question -> question.spoken() && !course.dead())
                .ifPresent(question -> replied(question, answered.key()));
        boolean was = course.dead();
        course.answered(answered.key(), new Answer(answered.status(), answered.value())).forEach(one -> {
            interrupted.put(one.id(), entry);
            say(one.silent() ? Kind.SILENCE : Kind.INTERRUPTION, "", one.words());
        });
        Scenario.Drop drop = scenario.drop();
        if (!was && course.dead() && drop != null) {
            lost = entry;
            say(Kind.DEAD, "", drop.words());
        }
    }

    private void replied(Question question, QuestionKey key) {
        var line = new Line(Kind.REPLY, question.label(), course.reply(key).words(course.covert()));
        if (!lines.contains(line)) {
            lines.add(line);
        }
    }

    private void say(Kind kind, String about, String words) {
        lines.add(new Line(kind, about, words));
    }

    /** What the caller says to a question that is shown now; empty where nobody can, or the question is not for the caller. */
    String reply(QuestionKey key) {
        return script.question(key.question()).filter(question -> question.spoken() && !course.dead())
                .map(_ -> course.reply(key).words(course.covert())).orElse("");
    }

    /** Every line, in order. */
    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** In which journal entry each interruption came, by its id. */
    Map<String, Integer> interrupted() {
        return interrupted;
    }

    /** In which journal entry the line went dead; 0 where it did not. */
    int lost() {
        return lost;
    }

    Course course() {
        return course;
    }
}
