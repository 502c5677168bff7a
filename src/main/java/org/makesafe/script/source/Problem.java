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

    /** The kinds of problem. The names are stable; docs/script-problems.md lists them. */
    public enum Code {
        NO_SCRIPTS("The place that scripts are read from holds none."),
        TOO_LARGE("The file is larger than a script may be."),
        NOT_UTF8("The file is not UTF-8 text."),
        NOT_TEXT("The file begins with a byte order mark, or holds characters that can't be shown."),
        LINE_TOO_LONG("A line is longer than anybody could read."),
        NOT_YAML("The file is not YAML, has a key twice, or holds more than one document."),
        TOO_DEEP("Lists and keys nest too deep."),
        ANCHOR("Anchors and aliases are not used in scripts."),
        TAG("Tags, which name a type, are not used in scripts."),
        OTHER_ID("A draft names another script than the one it was saved for."),
        SHAPE("Something is missing, misspelt or of the wrong kind."),
        DUPLICATE_ID("Two things of one kind have the same name."),
        UNKNOWN_QUESTION("A condition looks at a question that does not exist."),
        LATER_QUESTION("A condition looks at a question that is asked later."),
        UNKNOWN_OPTION("A condition compares with something that is not an option."),
        NO_OPTIONS("A condition compares with a question that has no options."),
        BAD_RANGE("A number can take no value."),
        BAD_REPEAT("A repeated stage has no yes-no question that asks for the next item."),
        BAD_COVERT("The covert mode looks at a missing question, or one answer means both."),
        NOT_URGENT_FIRST("An urgent stage stands after one that is not urgent."),
        NEEDS_SIGN_OFF("Weak advice does not say that it needs sign-off."),
        NEVER_APPLIES("A stage, question, alert, reason, suggestion, rule or advice item can apply in no call."),
        ALWAYS_APPLIES("A condition holds wherever it is looked at, so it says nothing."),
        PROMISE_BROKEN("Some call breaks what the script says it must do; that call is shown."),
        UNKNOWN_PROMISE("The script promises advice or an alert that does not exist."),
        TOO_LARGE_TO_PROVE("The conditions named tell too many calls apart to prove anything: narrow them."),
        TOO_LONG_TO_SAY("A spoken line takes more than 12 seconds."),
        UNSAFE_WORDS("A line says something untrue or unsafe."),
        BLAMING_WORDS("A text for the handler blames the child."),
        NO_COVERT_WORDS("An urgent question has no wording for a caller who cannot talk freely."),
        TEXTS_ALONE("A file of texts has no script beside it."),
        NO_TEXTS("A script declares a language and has no file of texts for it."),
        UNDECLARED_LANGUAGE("A file of texts is in a language that its script does not declare."),
        WRONG_TEXTS("A file of texts says that it is of another script or language than its name does."),
        UNKNOWN_TEXT("A text translates a question, covert wording or advice item that is not there to be said."),
        MISSING_TEXT("Something that is said aloud has no text in a language that the script declares."),
        STALE_TEXT("A text translates words, or a wording version, that the script no longer has."),
        OVERLAY_UNKNOWN(
                "An overlay is for another script, or changes or extends something that its script does not have."),
        OVERLAY_OLD_WORDING("An overlay changes the words of advice without a higher wording number."),
        OVERLAY_WEAKENS_ADVICE("An overlay would take away advice, or change when it is due or how strong it is."),
        OVERLAY_WEAKENS_QUESTION("An overlay would take away a question, or change more than its words."),
        OVERLAY_TOO_EARLY("An overlay would ask something before danger is decided."),
        OVERLAY_LOWERS_EMERGENCY("An overlay would change an alert, or hide one grade behind another's name."),
        OVERLAY_BREAKS_PROMISE("An overlay would change what the script promises of every call.");

        private final String meaning;

        Code(String meaning) {
            this.meaning = meaning;
        }

        /** What is wrong, in a sentence. */
        public String meaning() {
            return meaning;
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
