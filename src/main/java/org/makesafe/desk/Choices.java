package org.makesafe.desk;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.makesafe.flow.Answer;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Reading;
import org.makesafe.script.Status;
import org.makesafe.script.Value;
import java.time.LocalDateTime;

/**
 * The answers chosen in a {@link Preview}: options and statuses, never what was typed, so that an address can carry them.
 *
 * @param given for each question the ids of options, or the name of a status; {@code ANSWERED} where something is typed
 */
public record Choices(Map<QuestionKey, List<String>> given) {
    private static final Pattern ONE = Pattern.compile("([a-z0-9-]+(?:#[1-9]\\d?)?):([\\w-]+(?:\\.[\\w-]+)*)");

    public Choices {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** Reads them as {@link #texts} writes them; what it can't read is left out. */
    public static Choices of(List<String> texts) {
        var given = new LinkedHashMap<QuestionKey, List<String>>();
        texts.stream().map(ONE::matcher).filter(m -> m.matches())
                .forEach(m -> given.put(QuestionKey.parse(m.group(1)), List.of(m.group(2).split("\\."))));
        return new Choices(given);
    }

    /** These, with one question answered or answered otherwise. */
    public Choices with(QuestionKey key, List<String> answer) {
        var more = new LinkedHashMap<>(given);
        more.put(key, List.copyOf(answer));
        return new Choices(more);
    }

    /** One text for each question, such as {@code danger-now:hurt.alone}. */
    public List<String> texts() {
        return given.entrySet().stream().map(e -> e.getKey() + ":" + String.join(".", e.getValue())).toList();
    }

    /** What a question makes of the options chosen, as the handler's form sends them. */
    public static Reading read(Question question, List<String> options) {
        // None of the types with options looks at the time.
        return question.type().read(options.size() > 1
                ? new Value.Several(options)
                : new Value.Words(String.join("", options)), LocalDateTime.MIN);
    }

    /** What was chosen for a question, as a call would hold it; empty where the question can't take it. */
    static Optional<Answer> answer(Question question, List<String> chosen, LocalDateTime now) {
        var status = Arrays.stream(Status.values()).filter(s -> List.of(s.name()).equals(chosen)).findFirst();
        if (status.isPresent() && status.get() != Status.ANSWERED) {
            return Optional.of(new Answer(status.get(), null));
        }
        if (question.type().options().isEmpty()) {
            return status.map(_ -> Answer.of(Samples.of(question.type(), now)));
        }
        return read(question, chosen) instanceof Reading.Read(var value)
                ? Optional.of(Answer.of(value))
                : Optional.empty();
    }
}
