package org.makesafe.rehearsal;

import java.util.List;
import java.util.stream.Stream;
import org.makesafe.call.CallView;
import org.makesafe.call.record.Entry;
import org.makesafe.rehearsal.scenario.Scenario;

/** A practice call beside what an expert would have done: every line, and why. */
record Debrief(Scenario scenario, CallView view, List<Judged> decisions, List<Judged> interruptions,
        List<Judged> advice,
        List<Judged> asked, List<Judged> own) {
    static Debrief of(Scenario scenario, CallView view, List<Entry> journal) {
        var answers = new AnswersJudged(scenario, view, journal);
        var decisions = new DecisionsJudged(scenario, view, journal);
        return new Debrief(scenario, view, decisions.decided(), decisions.interruptions(), decisions.advice(),
                answers.asked(), answers.own());
    }

    /** How many points were as the expert had them. */
    public long asExpected() {
        return count(Met.AS_EXPECTED);
    }

    /** How many came late. */
    public long late() {
        return count(Met.LATE);
    }

    /** How many went differently. */
    public long differently() {
        return count(Met.DIFFERENTLY);
    }

    /** How many were not done. */
    public long missed() {
        return count(Met.MISSED);
    }

    private long count(Met met) {
        return all().filter(line -> line.met() == met).count();
    }

    /** How many lines say whether it was done. */
    public long judged() {
        return all().filter(line -> line.met() != Met.NOT_JUDGED && line.met() != Met.NOT_REACHED).count();
    }

    private Stream<Judged> all() {
        return Stream.of(decisions, interruptions, advice, asked, own).flatMap(List::stream);
    }
}
