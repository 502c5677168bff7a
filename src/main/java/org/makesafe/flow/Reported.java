package org.makesafe.flow;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.makesafe.script.Condition;
import org.makesafe.script.MultiChoice;
import org.makesafe.script.Question;
import org.makesafe.script.Reporting;
import org.makesafe.script.Script;

/**
 * What searches, scores and reports read of a call: what its script says under {@code report}, seen with the answers that count.
 *
 * @param sector the option that says what kind of place it is about; empty where nobody has said
 * @param indicators the warning signs that were ticked, each as {@code question/option}
 * @param flags the ids of the flags that the call has
 */
public record Reported(Optional<String> sector, SortedSet<String> indicators, SortedSet<String> flags) {
    public Reported {
        indicators = Collections.unmodifiableSortedSet(new TreeSet<>(indicators));
        flags = Collections.unmodifiableSortedSet(new TreeSet<>(flags));
    }

    /** What is read of a path through a script. */
    public static Reported of(Script script, Path path) {
        Reporting report = script.report();
        Condition.Facts facts = path.facts();
        var sector = script.question(String.valueOf(report.sector())).flatMap(question -> given(question, path));
        var indicators = new TreeSet<String>();
        report.indicators().stream().flatMap(id -> script.question(id).stream())
                .forEach(question -> indicators.addAll(signs(question, path)));
        var flags = report.flags().stream().filter(flag -> flag.when().holds(facts)).map(Reporting.Flag::id)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Reported(sector, indicators, flags);
    }

    private static Optional<String> given(Question question, Path path) {
        Set<String> chosen = path.chosen(question.id());
        return question.type().options().stream().map(option -> option.id())
                .filter(chosen::contains).findFirst();
    }

    /** The options ticked, but for those that stand alone: they say that there was nothing. */
    private static SortedSet<String> signs(Question question, Path path) {
        Set<String> chosen = path.chosen(question.id());
        var none = question.type() instanceof MultiChoice choice ? choice.exclusive() : Set.<String>of();
        return question.type().options().stream().map(option -> option.id()).filter(id -> !none.contains(id))
                .filter(chosen::contains).map(id -> question.id() + "/" + id)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
