package org.makesafe.script;

import java.util.List;
import java.util.Map;

/**
 * How a script suggests a grade. It never decides one.
 *
 * @param names the force's own name for each grade
 * @param rules each points to a grade for a reason
 * @param otherwise the suggestion when nothing else points anywhere
 */
public record Grading(Map<Grade, String> names, List<Rule> rules, Rule otherwise) {
    public Grading {
        names = Map.copyOf(names);
        rules = List.copyOf(rules);
    }

    /** The force's name for a grade. */
    public String name(Grade grade) {
        return names.getOrDefault(grade, grade.name());
    }

    /** A reason for a grade. */
    public record Rule(Grade grade, String because, Condition when) {}
}
