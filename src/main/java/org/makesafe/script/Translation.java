package org.makesafe.script;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said to a caller, in one other language, and what flags are called. What is for the handler alone is not translated.
 *
 * @param questions by the question's id
 * @param advice by the advice item's id
 * @param lines what a telephone says besides; empty where a handler reads the script
 * @param flags what flags are called, by the flag's id; read by people at a desk, never said
 */
public record Translation(Map<String, QuestionTexts> questions, Map<String, AdviceText> advice,
        Map<Ivr.Line, Text> lines, Map<String, Text> flags) {
    public Translation {
        questions = Map.copyOf(questions);
        advice = Map.copyOf(advice);
        lines = Map.copyOf(lines);
        flags = Map.copyOf(flags);
    }

    /** Every text, in no order. */
    public List<Text> all() {
        return Stream.of(questions.values().stream().flatMap(q -> Stream.of(q.say(), q.covert())),
                advice.values().stream().map(AdviceText::say), lines.values().stream(), flags.values().stream())
                .flatMap(texts -> texts)
                .filter(Objects::nonNull).toList();
    }

    /**
     * One text.
     *
     * @param translates the script's words that it was made from; a text whose script has other words is refused
     * @param words what is said
     * @param draft whether somebody who speaks the language must still sign it
     */
    public record Text(String translates, String words, boolean draft) {}

    /**
     * The texts of a question.
     *
     * @param covert for a caller who can't talk freely; null where the script has no such wording
     */
    public record QuestionTexts(Text say, @Nullable Text covert) {}

    /**
     * The text of an advice item.
     *
     * @param wording the version of the script's words that it translates
     */
    public record AdviceText(int wording, Text say) {}
}
