package org.makesafe.script.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.makesafe.script.Condition;
import org.makesafe.script.Condition.All;
import org.makesafe.script.Condition.Any;
import org.makesafe.script.Condition.HasStatus;
import org.makesafe.script.Condition.Is;
import org.makesafe.script.Condition.Not;
import org.makesafe.script.MultiChoice;
import org.makesafe.script.Script;
import org.makesafe.script.Status;

/** Says a condition in plain English, with the labels of questions and options that people know. */
public final class ConditionWords {
    /** Options that a list this long leaves out are named in its place, if they are few. */
    private static final int LONG = 4;
    private static final Set<Status> NO_ANSWER = EnumSet.complementOf(EnumSet.of(Status.ANSWERED));
    private final QuestionNames names;

    /** Words for the conditions of a script. */
    public ConditionWords(Script script) {
        this.names = new QuestionNames(script);
    }

    /** A condition as read outside every stage, such as one of an advice item. */
    public String words(Condition condition) {
        return words(condition, "");
    }

    /** A condition as read in a stage, where the stage's own questions need no more than their labels. */
    public String words(Condition condition, String stage) {
        return say(PlainCondition.of(condition), stage);
    }

    private String say(Condition condition, String stage) {
        if (condition.equals(Condition.ALWAYS)) {
            return "Always";
        }
        if (condition.equals(Condition.NEVER)) {
            return "Never";
        }
        return switch (condition) {
            case All(var parts) -> joined(parts, ", and ", stage);
            case Any(var parts) -> joined(parts, ", or ", stage);
            case Is is -> names.name(is.question(), stage) + is(is);
            case HasStatus has -> names.name(has.question(), stage) + has(has.statuses());
            case Not(Is is) -> names.name(is.question(), stage) + isNot(is);
            case Not(HasStatus has) -> names.name(has.question(), stage) + hasNot(has.statuses());
            case Not(var other) -> "it is not so that " + part(other, stage);
        };
    }

    private String joined(List<Condition> parts, String by, String stage) {
        return parts.stream().map(part -> part(part, stage)).collect(Collectors.joining(by));
    }

    private String part(Condition part, String stage) {
        boolean compound = part instanceof All || part instanceof Any;
        return compound ? "(" + say(part, stage) + ")" : say(part, stage);
    }

    private String is(Is is) {
        var others = names.others(is.question(), is.values());
        boolean several = names.type(is.question()) instanceof MultiChoice;
        if (others.isEmpty() && !names.type(is.question()).options().isEmpty()) {
            return " has an answer";
        }
        boolean few = is.values().size() > LONG && others.size() * 2 < is.values().size();
        boolean alone = !(names.type(is.question()) instanceof MultiChoice(_, var exclusive))
                || exclusive.containsAll(others);
        if (few && alone && !others.isEmpty()) {
            return " has an answer other than " + list(names.labels(is.question(), others), " or ");
        }
        return (several ? " includes " : " is ") + list(names.labels(is.question(), is.values()), " or ");
    }

    private String isNot(Is is) {
        var labels = names.labels(is.question(), is.values());
        boolean several = names.type(is.question()) instanceof MultiChoice;
        if (names.others(is.question(), is.values()).isEmpty() && !names.type(is.question()).options().isEmpty()) {
            return " has no answer";
        }
        return switch (labels.size()) {
            case 1 -> (several ? " does not include " : " is not ") + labels.getFirst();
            case 2 -> (several ? " includes neither " : " is neither ") + list(labels, " nor ");
            default -> (several ? " includes none of " : " is none of ") + list(labels, " or ");
        };
    }

    private static String has(Set<Status> statuses) {
        var ways = new ArrayList<String>();
        if (statuses.contains(Status.ANSWERED)) {
            ways.add("has an answer");
        }
        if (statuses.containsAll(NO_ANSWER)) {
            ways.add("has a status instead of an answer");
        } else if (!marks(statuses).isEmpty()) {
            ways.add("is marked " + list(marks(statuses), " or "));
        }
        return " " + String.join(" or ", ways);
    }

    private static String hasNot(Set<Status> statuses) {
        if (statuses.equals(Set.of(Status.ANSWERED))) {
            return " has no answer";
        }
        String marks = marks(statuses).isEmpty() ? "" : " is not marked " + list(marks(statuses), " or ");
        return statuses.contains(Status.ANSWERED) ? " has no answer and" + marks : marks;
    }

    private static List<String> marks(Set<Status> statuses) {
        return Arrays.stream(Status.values()).filter(s -> s != Status.ANSWERED && statuses.contains(s))
                .map(Status::words).toList();
    }

    /** A list in words; marked off with quotation marks where a comma or an "or" could belong to either. */
    private static String list(List<String> labels, String last) {
        boolean unclear = labels.size() > 1 && labels.stream().anyMatch(l -> l.matches(".*(,|\\b(or|and|nor)\\b).*"));
        var shown = unclear ? labels.stream().map(l -> "“" + l + "”").toList() : labels;
        int end = shown.size() - 1;
        return end < 1 ? String.join("", shown) : String.join(", ", shown.subList(0, end)) + last + shown.get(end);
    }
}
