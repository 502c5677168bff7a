package org.makesafe.flow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.makesafe.script.QuestionKey;

/** Everything answered in a call so far, whether it counts or not. Immutable. */
public record Answers(Map<QuestionKey, Answer> given) {
    /** A call in which nothing has been answered. */
    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        given = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** These answers with one given or changed. */
    public Answers with(QuestionKey key, Answer answer) {
        var more = new LinkedHashMap<>(given);
        more.put(key, answer);
        return new Answers(more);
    }

    /** The answer to one question. */
    public Optional<Answer> to(QuestionKey key) {
        return Optional.ofNullable(given.get(key));
    }
}
