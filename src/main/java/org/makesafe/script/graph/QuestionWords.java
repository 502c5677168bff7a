package org.makesafe.script.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.makesafe.script.AnswerType;
import org.makesafe.script.Choice;
import org.makesafe.script.DateAndTime;
import org.makesafe.script.Details;
import org.makesafe.script.FreeText;
import org.makesafe.script.MultiChoice;
import org.makesafe.script.Phone;
import org.makesafe.script.Question;
import org.makesafe.script.Stage;
import org.makesafe.script.WholeNumber;
import org.makesafe.script.YesNo;

/** Says in words what the script sets for a question or a stage. */
final class QuestionWords {
    private QuestionWords() {}

    /** What kind of answer it takes and what else holds of it. */
    static String traits(Question question) {
        var traits = new ArrayList<String>();
        traits.add(type(question.type()));
        add(traits, question.mandatory(), "mandatory");
        add(traits, question.noteRequired(), "needs a note");
        add(traits, question.summary(), "in the summary");
        add(traits, question.personal(), "personal");
        add(traits, question.shows() == Question.Shows.ADVICE, "shows the advice that is due");
        add(traits, question.shows() == Question.Shows.CONTACTS, "shows whom to contact");
        return String.join(" · ", traits);
    }

    /** What is said, in quotation marks, or what the handler does. */
    static String words(Question question) {
        return question.spoken() ? "“" + question.words() + "”" : "Handler only: " + question.words();
    }

    /** The options; empty where there are none, or only yes and no. */
    static String options(Question question) {
        boolean plain = question.type() instanceof YesNo;
        return plain
                ? ""
                : question.type().options().stream().map(o -> o.label() + alone(question.type(), o.id()))
                        .collect(Collectors.joining(" · "));
    }

    /** How often a stage is asked; empty where it is asked once. */
    static String repeats(Stage stage) {
        var repeat = stage.repeat();
        if (repeat == null) {
            return "";
        }
        String again = stage.questions().stream().filter(q -> q.id().equals(repeat.again())).map(Question::label)
                .findFirst().orElse(repeat.again());
        return "Asked for up to %d: Yes to %s starts the next %s.".formatted(repeat.max(), again,
                repeat.noun().toLowerCase(Locale.UK));
    }

    /** How many questions a stage has. */
    static String count(Stage stage) {
        long mandatory = stage.questions().stream().filter(Question::mandatory).count();
        int all = stage.questions().size();
        return "%d %s%s".formatted(all, all == 1 ? "question" : "questions",
                mandatory == 0 ? "" : ", %d mandatory".formatted(mandatory));
    }

    private static void add(List<String> traits, boolean holds, String trait) {
        if (holds) {
            traits.add(trait);
        }
    }

    private static String alone(AnswerType type, String option) {
        return type instanceof MultiChoice(_, var exclusive) && exclusive.contains(option) ? " (alone)" : "";
    }

    private static String type(AnswerType type) {
        return switch (type) {
            case Choice _ -> "one option";
            case MultiChoice _ -> "any number of options";
            case YesNo _ -> "yes or no";
            case FreeText text -> text.verbatim() ? "the caller's exact words" : "text";
            case WholeNumber(var min, var max) when max == Integer.MAX_VALUE -> "whole number from %d".formatted(min);
            case WholeNumber(var min, var max) -> "whole number from %d to %d".formatted(min, max);
            case DateAndTime _ -> "time, or date and time";
            case Phone _ -> "telephone number";
            case Details(var kind) -> "details of a " + kind.name().toLowerCase(Locale.ROOT);
        };
    }
}
