package org.makesafe.script.source;

import java.util.Comparator;

/**
 * One thing wrong with a script file.
 *
 * @param line counts from 1; 0 where the problem is the whole file
 * @param column counts from 1
 * @param code stable, for people to look up
 */
public record Problem(String file, int line, int column, Code code, String message) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file).thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column).thenComparing(Problem::message);

    /** The kinds of problem. The names are stable; docs/script-problems.md is made from them. */
    public enum Code {
        NO_SCRIPTS("The place that scripts are read from holds none.",
                "Put a script there, or point makesafe.scripts.location at the folder that has them."),
        TOO_LARGE("The file is larger than a script may be.",
                "Shorten it to a million bytes, or make two scripts of it."),
        NOT_UTF8("The file is not UTF-8 text.",
                "Save it as UTF-8 in your editor."),
        NOT_YAML("The file is not YAML, has a key twice, or nests too deep.",
                "Look at the place named and at the line above it: indentation, a missing bracket or quote, a key given twice."),
        ANCHOR("Anchors and aliases are not used in scripts.",
                "Write the text out again where the alias stands."),
        SHAPE("Something is missing, misspelt or of the wrong kind.",
                "Compare the place with the page on the script language. An editor that knows the JSON Schema points it out."),
        DUPLICATE_ID("Two things of one kind have the same name.",
                "Give the newer one another name. Never rename one that is in use."),
        UNKNOWN_QUESTION("A condition looks at a question that does not exist.",
                "Mend the spelling, or add the question above."),
        LATER_QUESTION("A condition looks at a question that is asked later.",
                "Move that question up, or look at an earlier one."),
        UNKNOWN_OPTION("Something names an option that its question does not have.",
                "Use one of the options listed, or add the option to the question."),
        NO_OPTIONS("A condition compares with a question that has no options.",
                "Ask whether it was answered, or what status it has."),
        BAD_RANGE("A number can take no value.",
                "Set min to no more than max."),
        BAD_REPEAT("A repeated stage has no yes-no question that asks for the next item.",
                "Name a yes-no question of the same stage in again."),
        BAD_COVERT("The covert mode looks at a missing question, or one answer means both.",
                "Name a question of the script, and give each of its answers one meaning."),
        NOT_URGENT_FIRST("Something that can wait stands before the danger questions.",
                "Move urgent stages to the top, and let every alert with danger look at a question in one of them."),
        NEEDS_SIGN_OFF("Weak advice does not say that it needs sign-off.",
                "Add needs-sign-off: true, or cite a source that makes it stronger."),
        NO_DANGER_GATE(
                "The script has urgent questions or an alert with danger, but not all that deciding danger takes.",
                "Give one alert danger: true, and promise danger-decided-within under must."),
        NEVER_APPLIES("A part of the script, or a part of a condition, can apply in no call.",
                "Mend the condition, or take the part out. Of several options, take out the one named."),
        ALWAYS_APPLIES("A condition, or a part of one, holds wherever it is looked at, so it says nothing.",
                "Take it out, or mend it to say what was meant."),
        PROMISE_BROKEN("Some call breaks what the script says it must do; the shortest such call is shown.",
                "Play the call shown. Mend the rule, or the promise if it asks too much."),
        UNKNOWN_PROMISE("The script promises advice or an alert that does not exist.",
                "Mend the name, or take the promise out."),
        NO_PROMISE(
                "Strong advice, or an alert with danger, applies in a call of which no promise says so; that call is shown.",
                "If it should apply there, add the promise under must. If not, narrow its condition."),
        ADVICE_NOT_SHOWN("Advice is due in a call that can be completed without the question that shows it.",
                "Give a mandatory question, asked in every such call, shows: advice."),
        ADVICE_TOO_LATE("Advice can become due after the last question that is sure to be put to the caller.",
                "Ask earlier what makes it due, or end the script with words to the caller."),
        TOO_LARGE_TO_PROVE("The conditions named tell too many calls apart to prove anything.",
                "Narrow them: compare with fewer options, ask fewer several-choice questions in one condition, or split it."),
        TOO_LONG_TO_SAY("A spoken line takes more than 12 seconds.",
                "Cut it, or make two questions of it."),
        UNSAFE_WORDS("A text says or asks something untrue or unsafe.",
                "Take the words out. Where a text warns against them, say who must not do it in the same sentence."),
        BLAMING_WORDS("A text for the handler blames the child.",
                "Say what was done to the child, or what was seen, and nothing about what kind of child it is."),
        NO_COVERT_WORDS("An urgent question has no wording for a caller who can't talk freely.",
                "Add covert: words that yes or no can answer.");

        private final String meaning;
        private final String remedy;

        Code(String meaning, String remedy) {
            this.meaning = meaning;
            this.remedy = remedy;
        }

        /** What is wrong, in a sentence. */
        public String meaning() {
            return meaning;
        }

        /** What an author can do about it, in a sentence or two. */
        public String remedy() {
            return remedy;
        }
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "%s:%d:%d %s %s".formatted(file, line, column, code, message);
    }
}
