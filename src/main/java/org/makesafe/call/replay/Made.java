package org.makesafe.call.replay;

import java.util.List;
import org.makesafe.flow.Answers;
import org.makesafe.flow.Judgement;
import org.makesafe.flow.Path;
import org.makesafe.flow.Place;
import org.makesafe.script.Advice;
import org.makesafe.script.Grade;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;

/**
 * What a script makes of the answers of a call.
 *
 * @param asked every question that applies, in the order of the script
 * @param alerts the ids of those that fire
 * @param advice the ids of the items that are due
 * @param grade the suggested grade
 */
public record Made(List<QuestionKey> asked, List<String> alerts, List<String> advice, Grade grade) {
    public Made {
        asked = List.copyOf(asked);
        alerts = List.copyOf(alerts);
        advice = List.copyOf(advice);
    }

    /** What the script makes of the answers. */
    public static Made of(Script script, Answers answers) {
        Path path = Path.of(script, answers);
        Judgement judgement = Judgement.of(script, path);
        return new Made(path.places().stream().map(Place::key).toList(),
                judgement.alerts().stream().map(f -> f.alert().id()).toList(),
                judgement.advice().stream().map(Advice::id).toList(), judgement.grade().grade());
    }
}
