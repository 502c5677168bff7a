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
        NOT_TEXT("The file holds characters that can't be shown.",
                "Save it as plain text, and take out what can't be seen."),
        LINE_TOO_LONG("A line is longer than anybody could read.",
                "Break it into several lines."),
        NOT_YAML("The file is not YAML, has a key twice, or holds more than one document.",
                "Look at the place named and at the line above it: indentation, a missing bracket or quote, a key given twice."),
        TOO_DEEP("Lists and keys nest too deep.",
                "No script needs that: look for a stray indentation or bracket."),
        ANCHOR("Anchors and aliases are not used in scripts.",
                "Write the text out again where the alias stands."),
        TAG("Tags, which name a type, are not used in scripts.",
                "Take out the tag, which begins with an exclamation mark."),
        OTHER_ID("A draft names another script than the one it was saved for.",
                "Put the script's own id back, or save the file as a draft of a new script."),
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
        BAD_RING_BACK("Ringing back looks at a question that does not ask for a telephone number.",
                "Name a phone question of the script."),
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
        TOO_LONG_TO_SAY("A spoken line takes more than 12 seconds, or a telephone's prompt more than 20.",
                "Cut it, or make two questions of it."),
        UNSAFE_WORDS("A text says or asks something untrue or unsafe.",
                "Take the words out. Where a text warns against them, say who must not do it in the same sentence."),
        BAD_REPORT("A report looks at a question that is not there or of another type.",
                "Name a choice question under sector, and multi-choice questions under indicators."),
        BAD_QUALITY("The quality table names what is not there, or a time target and its weight do not go together.",
                "Name questions, advice and fields of this script, and give each time target a weight and each weight its target."),
        NO_QUALITY("A script with urgent questions does not say how calls on it are scored.",
                "Write a quality table, as the page on the script language shows."),
        BLAMING_WORDS("A text for the handler blames the child.",
                "Say what was done to the child, or what was seen, and nothing about what kind of child it is."),
        NO_COVERT_WORDS("An urgent question has no wording for a caller who can't talk freely.",
                "Add covert: words that yes or no can answer."),
        TEXTS_ALONE("A file of texts has no script beside it.",
                "Put the script beside it, or name the file after its script."),
        NO_TEXTS("A script declares a language and has no file of texts for it.",
                "Add the file, or take the language out of languages."),
        UNDECLARED_LANGUAGE("A file of texts is in a language that its script does not declare.",
                "Add the language to languages in the script."),
        WRONG_TEXTS("A file of texts says that it is of another script or language than its name does.",
                "Name the file SCRIPT.LANGUAGE.yaml, as its first lines say."),
        UNKNOWN_TEXT("A text translates a question, covert wording or advice item that is not there to be said.",
                "Mend the id, or take the text out."),
        MISSING_TEXT("Something that is said aloud has no text in a language that the script declares.",
                "Add the text, in state draft until a speaker of the language has signed it."),
        STALE_TEXT("A text translates words, or a wording version, that the script no longer has.",
                "Translate the new words, put them under translates, and set the state back to draft."),
        NOT_BY_PHONE("A telephone is to ask what it can't, or a question says how and no telephone asks it.",
                "Give each question of an IVR script an ivr, and a type that keys can answer: choice, yes-no or phone."),
        BAD_KEY("A key means something that it can't, or an option has no key.",
                "Give each option a key from 1 to 9. 0 reaches a person; the hash key ends a number."),
        HEARD_TWICE("What may be said for one option is in what may be said for another.",
                "Choose words that nobody could take for another option, or leave one of them to its key."),
        NO_LANGUAGE_QUESTION("An IVR script has no question that chooses among its languages.",
                "Name under speaks a choice question whose options are the codes under languages."),
        KEY_NOT_NAMED("What a telephone says does not name a key that the caller may press.",
                "Name each key by its digit, or as hash, in every language."),
        BAD_PLACE("A line has something in braces that is never put in, or lacks what is.",
                "Put in braces exactly what the page on the script language says of this line."),
        NO_PERSON("A caller who is silent at an urgent question would be asked on by a machine.",
                "Set silence and no-match to person."),
        NOT_PLAYED("A telephone plays advice that is not there, or has advice that it does not play.",
                "Name each advice item once, under opening or under waiting, and give it no condition."),
        UNKNOWN_SCRIPT("A telephone speaks a script that no handler can go on with.",
                "Name under continues a script that is there, and that handlers take calls with."),
        DOES_NOT_CONTINUE("What a caller keys or says has no place in the script that a handler goes on with.",
                "Under fills and phrase, name questions and options of that script, and answers of the same type."),
        ADVICE_DIFFERS("Advice played to callers who wait is not what handlers say.",
                "Copy the words and the wording number from the script that a handler goes on with, in every language."),
        OVERLAY_UNKNOWN(
                "An overlay is for another script, or changes or extends something that its script does not have.",
                "Mend the id, or name a place that the script lets others extend."),
        OVERLAY_OLD_WORDING("An overlay changes the words of advice without a higher wording number.",
                "Raise wording above the script's."),
        OVERLAY_WEAKENS_ADVICE("An overlay would take away advice, or change when it is due or how strong it is.",
                "Change its words alone. Anything else belongs in the script, with its authors."),
        OVERLAY_WEAKENS_QUESTION("An overlay would take away a question, or change more than its words.",
                "Change its words alone. Anything else belongs in the script, with its authors."),
        OVERLAY_TOO_EARLY("An overlay would ask something before danger is decided.",
                "Add the question to a stage after the urgent ones."),
        OVERLAY_LOWERS_EMERGENCY("An overlay would change an alert, or hide one grade behind another's name.",
                "Leave alerts as they are, and give each grade a name of its own."),
        OVERLAY_BREAKS_PROMISE("An overlay would change what the script promises of every call.",
                "Leave the promises as they are."),
        SCENARIO_UNKNOWN(
                "A scenario names a script, language, question, advice item or interruption that is not there.",
                "Mend the name, or take the part out."),
        SCENARIO_ANSWER("What a scenario expects to be recorded can't be the answer to its question.",
                "Give under expect an answer that the question takes, with a note where it needs one."),
        SCENARIO_NO_REPLY("The expert comes to a mandatory question of which the scenario says nothing.",
                "Say under when-asked what the caller says, or under handler what the expert records."),
        SCENARIO_NEVER("Something in a scenario can't happen, even to a handler who does everything right.",
                "Let it come after fewer answers, mend its condition, or take it out."),
        SCENARIO_DANGER("The danger decision of a scenario is not what its script leads to.",
                "Mend the decision, the number of answers, or what the caller says."),
        SCENARIO_GRADE("The grade of a scenario is not what its script suggests at the end of the expert's call.",
                "Mend the grade, or what is expected to be recorded."),
        SCENARIO_ADVICE("Advice that a scenario asks for is never due in the expert's call.",
                "Take the item out, or let the caller say what makes it due."),
        SCENARIO_NUMBER("A telephone number in a scenario could be somebody's.",
                "Use numbers that Ofcom keeps for drama: 01632 960000 to 960999, or 07700 900000 to 900999.");

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
