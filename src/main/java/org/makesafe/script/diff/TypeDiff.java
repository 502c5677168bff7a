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
import org.makesafe.script.Sentence;
import org.makesafe.script.WholeNumber;
import org.makesafe.script.YesNo;

/** What kind of answer a question takes, by the word that an author writes for it, and its options. */
final class TypeDiff {
    private TypeDiff() {}

    static void compare(AnswerType before, AnswerType after, Thing question) {
        question.said(Sentences.trait("kind of answer"), words(before), words(after)).list("option",
                Matched.of(before.options(), after.options(), Option::id), Option::label,
                (option, pair) -> option.text("label", pair.before().label(), pair.after().label()).flag(
                        "chosen only alone", exclusive(before).contains(pair.before().id()),
                        exclusive(after).contains(pair.after().id())));
    }

    private static Set<String> exclusive(AnswerType type) {
        return type instanceof MultiChoice(_, var exclusive) ? exclusive : Set.of();
    }

    private static Sentence words(AnswerType type) {
        return switch (type) {
            case Choice _ -> Sentences.quoted("choice");
            case MultiChoice _ -> Sentences.quoted("multi-choice");
            case YesNo _ -> Sentences.quoted("yes-no");
            case FreeText(var verbatim, var max) -> Sentence.formatted("diff.type.text",
                    "%s of up to %s characters", verbatim ? "verbatim" : "text", max);
            case WholeNumber(var min, var max) ->
                Sentence.formatted("diff.type.number", "number from %s to %s", min, max);
            case DateAndTime(var ahead) -> ahead
                    ? Sentence.of("diff.type.ahead", "date-time, the next to come")
                    : Sentences.quoted("date-time");
            case Phone _ -> Sentences.quoted("phone");
            case Details(var kind) -> Sentences.quoted(kind.name().toLowerCase(Locale.ROOT));
        };
    }
}
