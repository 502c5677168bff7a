package org.makesafe.script.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.AnswerType.Option;
import org.makesafe.script.ByPhone;
import org.makesafe.script.ByPhone.Fill;
import org.makesafe.script.ByPhone.Then;
import org.makesafe.script.Question;
import org.makesafe.script.Status;

/** Says in plain English how a telephone puts a question: for authors, in pictures, previews and played calls. */
public final class PhoneWords {
    private PhoneWords() {}

    /** The sentences for a question; none where only a handler asks it. */
    public static List<String> of(Question question) {
        ByPhone phone = question.byPhone();
        return phone == null ? List.of() : sentences(question, phone);
    }

    private static List<String> sentences(Question question, ByPhone phone) {
        var sentences = new ArrayList<String>();
        if (question.type().options().isEmpty()) {
            sentences.add("The caller keys it, and ends it with #.");
        }
        phone.keys().forEach((key, meaning) -> sentences.add("%s: %s%s.".formatted(key, label(question, meaning),
                heard(phone.hear().get(meaning)))));
        sentences.add("Put %s, each time with %d seconds to answer.".formatted(
                phone.tries() == 1 ? "once" : phone.tries() == 2 ? "twice" : phone.tries() + " times",
                phone.seconds()));
        sentences.add("After silence: %s. When not understood: %s.".formatted(then(phone.silence()),
                then(phone.noMatch())));
        if (phone.readBack()) {
            sentences.add("Read back to be confirmed.");
        }
        phone.fills().forEach(fill -> sentences.add("Fills %s%s.".formatted(fill.question(), values(question, fill))));
        return sentences;
    }

    private static String heard(@Nullable List<String> words) {
        return words == null ? "" : ", or said: " + String.join(", ", words);
    }

    private static String values(Question question, Fill fill) {
        return fill.values().isEmpty()
                ? " with the same answer"
                : fill.values().entrySet().stream().map(e -> label(question, e.getKey()) + " as " + e.getValue())
                        .sorted().collect(Collectors.joining(", ", ": ", ""));
    }

    private static String then(Then then) {
        return switch (then) {
            case PERSON -> "a person";
            case NEXT -> "the next question";
        };
    }

    private static String label(Question question, String meaning) {
        return question.type().options().stream().filter(o -> o.id().equals(meaning)).map(Option::label).findFirst()
                .or(() -> ByPhone.status(meaning).map(Status::words)).orElse(meaning);
    }
}
