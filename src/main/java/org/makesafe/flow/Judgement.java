package org.makesafe.flow;

import java.util.ArrayList;
import java.util.List;
import org.makesafe.script.Advice;
import org.makesafe.script.Alert;
import org.makesafe.script.Grade;
import org.makesafe.script.Question;
import org.makesafe.script.Script;

/**
 * What a script makes of the answers so far. It suggests; people decide.
 *
 * @param covert whether the caller can't talk freely
 * @param alerts the alerts that fire, each with the reasons that hold
 * @param advice the items that apply, said or not
 */
public record Judgement(boolean covert, List<Firing> alerts, List<Advice> advice, Suggested grade) {
    public Judgement {
        alerts = List.copyOf(alerts);
        advice = List.copyOf(advice);
    }

    /** An alert that fires, and why. */
    public record Firing(Alert alert, List<String> because) {}

    /** The grade the script points to, and every reason for it. */
    public record Suggested(Grade grade, List<String> because) {}

    /** What the script makes of a path. */
    public static Judgement of(Script script, Path path) {
        var facts = path.facts();
        var firings = script.alerts().stream().filter(a -> a.when().holds(facts))
                .map(a -> new Firing(a,
                        a.reasons().stream().filter(r -> r.when().holds(facts)).map(Alert.Reason::because).toList()))
                .filter(f -> f.alert().reasons().isEmpty() || !f.because().isEmpty()).toList();
        var advice = script.advice().stream().filter(a -> a.when().holds(facts)).toList();
        var covert = script.covert();
        return new Judgement(covert != null && covert.condition().holds(facts), firings, advice,
                grade(script, path, firings));
    }

    /** What earlier answers suggest for a question; empty where they suggest nothing. */
    public static List<Question.Suggestion> suggestions(Place place, Path path) {
        return place.question().suggestions().stream().filter(s -> s.when().holds(path.facts(place))).toList();
    }

    private static Suggested grade(Script script, Path path, List<Firing> firings) {
        var reasons = new ArrayList<Suggested>();
        firings.forEach(f -> {
            Grade grade = f.alert().grade();
            if (grade != null) {
                reasons.add(new Suggested(grade, f.because().isEmpty() ? List.of(f.alert().prompt()) : f.because()));
            }
        });
        script.grading().rules().stream().filter(r -> r.when().holds(path.facts()))
                .forEach(r -> reasons.add(new Suggested(r.grade(), List.of(r.because()))));
        var otherwise = script.grading().otherwise();
        Grade most = reasons.stream().map(Suggested::grade).min(Grade::compareTo).orElse(otherwise.grade());
        var because = reasons.stream().filter(s -> s.grade() == most).flatMap(s -> s.because().stream()).distinct()
                .toList();
        return new Suggested(most, because.isEmpty() ? List.of(otherwise.because()) : because);
    }
}
