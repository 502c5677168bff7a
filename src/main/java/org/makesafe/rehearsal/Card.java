package org.makesafe.rehearsal;

import java.util.List;
import java.util.stream.IntStream;
import org.makesafe.rehearsal.Talk.Kind;
import org.makesafe.rehearsal.Talk.Line;
import org.makesafe.rehearsal.scenario.Scenario;
import org.makesafe.script.QuestionKey;

/**
 * The caller, as the handler's page shows them.
 *
 * @param before what was said before, oldest first
 * @param latest what was said since the last question was answered
 * @param dead whether the line is dead
 */
record Card(Scenario scenario, List<Line> before, List<Line> latest, boolean dead, Talk talk) {
    static Card of(Scenario scenario, Talk talk) {
        var lines = talk.lines();
        int asked = IntStream.range(0, lines.size()).filter(i -> lines.get(i).kind() == Kind.REPLY).max().orElse(-1)
                + 1;
        return new Card(scenario, lines.subList(0, asked), lines.subList(asked, lines.size()), talk.course().dead(),
                talk);
    }

    /** What the caller says to the question on the page; empty where they say nothing. */
    public String reply(String question, int item) {
        return talk.reply(new QuestionKey(question, item));
    }
}
