package org.makesafe.ivr;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.GivenAnswer;
import org.makesafe.script.Basis;
import org.makesafe.script.ByPhone;
import org.makesafe.script.Heard;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Reading;
import org.makesafe.script.Status;
import org.makesafe.script.Value;

/** What a caller keyed or said. */
sealed interface Input {
    /** They want a person. */
    record Person() implements Input {}

    /** Nothing was keyed or said. */
    record Silence() implements Input {}

    /** Nothing that could be an answer. */
    record NoMatch() implements Input {}

    /** An answer to the question. */
    record Given(GivenAnswer answer) implements Input {}

    /** The longest words that are kept of what was said. */
    int SAID_MAX = 500;
    String TO_PERSON = "0";
    String HASH = "#";

    /** Reads what came in for a question. */
    static Input of(Question question, Webhook hook, LocalDateTime now) {
        ByPhone byPhone = Objects.requireNonNull(question.byPhone());
        Optional<String> digits = hook.first("Digits");
        if (digits.isPresent()) {
            return digits.get().equals(TO_PERSON) ? new Person() : keyed(question, byPhone, digits.get(), now);
        }
        return hook.text("SpeechResult", SAID_MAX).map(said -> said(question, byPhone, said))
                .orElseGet(Silence::new);
    }

    /** The one key that was pressed where there is a choice that no script words; empty for none. */
    static Optional<String> key(Webhook hook) {
        return hook.first("Digits").map(String::strip).filter(key -> key.length() == 1);
    }

    /** Which of the phrases that open the script was said; empty for none. */
    static Optional<String> phrase(List<String> triggers, Webhook hook) {
        var heard = hook.first("SpeechResult").map(Heard::of);
        return heard.flatMap(words -> triggers.stream().filter(words::has).findFirst());
    }

    private static Input keyed(Question question, ByPhone byPhone, String digits, LocalDateTime now) {
        String meaning = byPhone.keys().get(digits.isEmpty() ? HASH : digits);
        if (meaning == null && !byPhone.keys().keySet().stream().allMatch(HASH::equals)) {
            return new NoMatch();
        }
        var status = meaning == null ? Optional.<Status>empty() : ByPhone.status(meaning);
        if (status.isPresent()) {
            return new Given(new GivenAnswer(QuestionKey.of(question.id()), status.get(), null, Basis.KEYS, null));
        }
        return answer(question, meaning == null ? digits : meaning, Basis.KEYS, null, now);
    }

    private static Input answer(Question question, String text, Basis basis, @Nullable String note,
            LocalDateTime now) {
        var value = new Value.Words(text);
        return question.type().read(value, now) instanceof Reading.Read
                ? new Given(new GivenAnswer(QuestionKey.of(question.id()), Status.ANSWERED, value, basis, note))
                : new NoMatch();
    }

    /** The option whose longest phrase was said; two that are as long say nothing. */
    private static Input said(Question question, ByPhone byPhone, String said) {
        var words = Heard.of(said);
        int longest = byPhone.hear().values().stream().mapToInt(words::longest).max().orElse(0);
        var fit = byPhone.hear().entrySet().stream().filter(option -> words.longest(option.getValue()) == longest)
                .map(Map.Entry::getKey).toList();
        if (longest == 0 || fit.size() != 1) {
            return new NoMatch();
        }
        String note = "“" + said + "”";
        return new Given(new GivenAnswer(QuestionKey.of(question.id()), Status.ANSWERED,
                new Value.Words(fit.getFirst()), Basis.SPEECH, note));
    }
}
