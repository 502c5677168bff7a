package org.makesafe.script.diff;

import java.util.Locale;
import java.util.Set;
import org.makesafe.script.AnswerType;
import org.makesafe.script.AnswerType.Option;
import org.makesafe.script.Choice;
import org.makesafe.script.DateAndTime;
import org.makesafe.script.Details;
import org.makesafe.script.FreeText;
import org.makesafe.script.MultiChoice;
import org.makesafe.script.Phone;
import org.makesafe.script.WholeNumber;
import org.makesafe.script.YesNo;

/** What kind of answer a question takes, in the words that an author writes, and its options. */
final class TypeDiff {
    private TypeDiff() {}

    static void compare(AnswerType before, AnswerType after, Thing question) {
        question.text("kind of answer", words(before), words(after)).list("option",
                Matched.of(before.options(), after.options(), Option::id), Option::label,
                (option, pair) -> option.text("label", pair.before().label(), pair.after().label()).flag(
                        "chosen only alone", exclusive(before).contains(pair.before().id()),
                        exclusive(after).contains(pair.after().id())));
    }

    private static Set<String> exclusive(AnswerType type) {
        return type instanceof MultiChoice(_, var exclusive) ? exclusive : Set.of();
    }

    private static String words(AnswerType type) {
        return switch (type) {
            case Choice _ -> "choice";
            case MultiChoice _ -> "multi-choice";
            case YesNo _ -> "yes-no";
            case FreeText(var verbatim, var max) -> "%s of up to %d characters".formatted(
                    verbatim ? "verbatim" : "text", max);
            case WholeNumber(var min, var max) -> "number from %d to %d".formatted(min, max);
            case DateAndTime(var ahead) -> ahead ? "date-time, the next to come" : "date-time";
            case Phone _ -> "phone";
            case Details(var kind) -> kind.name().toLowerCase(Locale.ROOT);
        };
    }
}
