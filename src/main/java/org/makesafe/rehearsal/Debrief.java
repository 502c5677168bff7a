package org.makesafe.rehearsal;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.record.Entry;
import org.makesafe.quality.Score;
import org.makesafe.rehearsal.scenario.Scenario;

/**
 * A practice call beside what an expert would have done: every line, and why.
 *
 * @param score by the rules of every call; null while the call goes on, and where its script has no quality table
 */
record Debrief(Scenario scenario, CallView view, @Nullable Score score, List<Judged> decisions,
        List<Judged> interruptions, List<Judged> advice, List<Judged> asked, List<Judged> own) {
    static Debrief of(Scenario scenario, CallView view, List<Entry> journal) {
        var answers = new AnswersJudged(scenario, view, journal);
        var decisions = new DecisionsJudged(scenario, view, journal);
        Score score = Score.due(view) ? Score.of(view, journal).orElse(null) : null;
        return new Debrief(scenario, view, score, decisions.decided(), decisions.interruptions(), decisions.advice(),
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
