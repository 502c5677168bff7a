package org.makesafe.script.graph;

import org.makesafe.script.Condition;
import org.makesafe.script.Condition.All;
import org.makesafe.script.Condition.Any;
import org.makesafe.script.Condition.HasStatus;
import org.makesafe.script.Condition.Is;
import org.makesafe.script.Condition.Not;
import org.makesafe.script.MultiChoice;
import org.makesafe.script.Script;
import org.makesafe.script.Sentence;

/** Says a condition in plain words, with the labels of questions and options that people know. */
public final class ConditionWords {
    /** Options that a list this long leaves out are named in its place, if they are few. */
    private static final int LONG = 4;
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
        return sentence(condition, stage).english();
    }

    /** The same for pages in any language. */
    public Sentence sentence(Condition condition, String stage) {
        return say(PlainCondition.of(condition), stage);
    }

    private Sentence say(Condition condition, String stage) {
        if (condition.equals(Condition.ALWAYS)) {
            return Sentence.of("condition.always", "Always");
        }
        if (condition.equals(Condition.NEVER)) {
            return Sentence.of("condition.never", "Never");
        }
        return switch (condition) {
            case All(var parts) -> parts.stream().map(part -> part(part, stage))
                    .reduce((one, next) -> Sentence.formatted("condition.and", "%s, and %s", one, next)).orElseThrow();
            case Any(var parts) -> parts.stream().map(part -> part(part, stage))
                    .reduce((one, next) -> Sentence.formatted("condition.or", "%s, or %s", one, next)).orElseThrow();
            case Is is -> is(names.name(is.question(), stage), is);
            case HasStatus has -> StatusWords.has(names.name(has.question(), stage), has.statuses());
            case Not(Is is) -> isNot(names.name(is.question(), stage), is);
            case Not(HasStatus has) -> StatusWords.hasNot(names.name(has.question(), stage), has.statuses());
            case Not(var other) ->
                Sentence.formatted("condition.not", "it is not so that %s", part(other, stage));
        };
    }

    private Sentence part(Condition part, String stage) {
        boolean compound = part instanceof All || part instanceof Any;
        return compound ? Sentence.formatted("condition.part", "(%s)", say(part, stage)) : say(part, stage);
    }

    private Sentence is(String name, Is is) {
        var others = names.others(is.question(), is.values());
        boolean several = names.type(is.question()) instanceof MultiChoice;
        if (others.isEmpty() && !names.type(is.question()).options().isEmpty()) {
            return StatusWords.answered(name);
        }
        boolean few = is.values().size() > LONG && others.size() * 2 < is.values().size();
        boolean alone = !(names.type(is.question()) instanceof MultiChoice(_, var exclusive))
                || exclusive.containsAll(others);
        if (few && alone && !others.isEmpty()) {
            return Sentence.formatted("condition.other-than", "%s has an answer other than %s", name,
                    WordList.or(names.labels(is.question(), others)));
        }
        var labels = WordList.or(names.labels(is.question(), is.values()));
        return several
                ? Sentence.formatted("condition.includes", "%s includes %s", name, labels)
                : Sentence.formatted("condition.is", "%s is %s", name, labels);
    }

    private Sentence isNot(String name, Is is) {
        var labels = names.labels(is.question(), is.values());
        boolean several = names.type(is.question()) instanceof MultiChoice;
        if (names.others(is.question(), is.values()).isEmpty() && !names.type(is.question()).options().isEmpty()) {
            return StatusWords.unanswered(name);
        }
        return switch (labels.size()) {
            case 1 -> several
                    ? Sentence.formatted("condition.includes-not", "%s does not include %s", name, labels.getFirst())
                    : Sentence.formatted("condition.is-not", "%s is not %s", name, labels.getFirst());
            case 2 -> several
                    ? Sentence.formatted("condition.includes-neither", "%s includes neither %s", name,
                            WordList.nor(labels))
                    : Sentence.formatted("condition.is-neither", "%s is neither %s", name, WordList.nor(labels));
            default -> several
                    ? Sentence.formatted("condition.includes-none", "%s includes none of %s", name,
                            WordList.or(labels))
                    : Sentence.formatted("condition.is-none", "%s is none of %s", name, WordList.or(labels));
        };
    }
}
