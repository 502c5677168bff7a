package org.makesafe.script.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.AnswerType.Option;
import org.makesafe.script.ByPhone;
import org.makesafe.script.Choice;
import org.makesafe.script.Condition;
import org.makesafe.script.Heard;
import org.makesafe.script.Ivr;
import org.makesafe.script.Phone;
import org.makesafe.script.Question;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;
import org.makesafe.script.YesNo;
import org.makesafe.script.source.Problem.Code;

/** Checks that a telephone can speak a script by itself: that each question can be keyed, and that all it plays is there. */
final class IvrSense {
    private static final String PERSON = "0";
    private static final String HASH = "#";
    private final Script script;
    private final Whereabouts at;

    IvrSense(Script script, Whereabouts at) {
        this.script = script;
        this.at = at;
    }

    /**
     * Checks a script.
     *
     * @param languages those it declares, its own first
     */
    void check(List<String> languages) {
        Ivr ivr = script.ivr();
        script.stages().forEach(stage -> stage.questions().forEach(question -> question(stage, question, ivr != null)));
        if (ivr != null) {
            speaks(ivr, languages.isEmpty() ? List.of(script.languages().own()) : languages);
            played(ivr);
        }
    }

    private void question(Stage stage, Question question, boolean spokenByPhone) {
        ByPhone phone = question.byPhone();
        String unfit = unfit(stage, question, spokenByPhone);
        if (unfit != null) {
            at.problem(question, Code.NOT_BY_PHONE, unfit);
        } else if (phone != null) {
            keys(question, phone);
            heard(question, phone);
            phone.fills().forEach(fill -> options(question, fill.values().keySet(), fill));
        }
    }

    private static @Nullable String unfit(Stage stage, Question question, boolean spokenByPhone) {
        if (!spokenByPhone) {
            return question.byPhone() == null ? null : "The script has no “ivr” at its top, so no telephone asks this.";
        }
        if (question.byPhone() == null) {
            return "A telephone asks every question of this script, and this one does not say how: it has no “ivr”.";
        }
        if (!question.spoken() || question.noteRequired() || stage.repeat() != null) {
            return "A telephone can’t ask what is for a handler alone, what needs a note, or what is asked again and again.";
        }
        return question.type() instanceof Choice || question.type() instanceof YesNo || question.type() instanceof Phone
                ? null
                : "A telephone can ask for one option, for yes or no, and for a telephone number.";
    }

    private void keys(Question question, ByPhone phone) {
        List<String> options = question.type().options().stream().map(Option::id).toList();
        phone.keys().forEach((key, meaning) -> {
            String wrong = key.equals(PERSON)
                    ? "0 reaches a person, wherever the caller is."
                    : key.equals(HASH) != options.isEmpty()
                            ? "Digits choose an option, and the hash key ends a number."
                            : !options.contains(meaning) && ByPhone.status(meaning).isEmpty()
                                    ? "“%s” is neither an option nor a status.".formatted(meaning)
                                    : null;
            if (wrong != null) {
                at.problem(phone, Code.BAD_KEY, "Key %s: %s".formatted(key, wrong));
            }
        });
        options.stream().filter(option -> !phone.keys().containsValue(option)).forEach(option -> at.problem(phone,
                Code.BAD_KEY, "No key means “%s”. There are nine, 1 to 9.".formatted(option)));
    }

    /** Whoever says what is a hint for one option must not be taken to mean another. */
    private void heard(Question question, ByPhone phone) {
        options(question, phone.hear().keySet(), phone);
        var said = new ArrayList<Map.Entry<String, String>>();
        phone.hear().forEach((option, words) -> words.forEach(phrase -> said.add(Map.entry(option, phrase))));
        for (var one : said) {
            said.stream().filter(other -> !other.getKey().equals(one.getKey()))
                    .filter(other -> Heard.of(other.getValue()).has(one.getValue())).findFirst()
                    .ifPresent(other -> at.problem(phone, Code.HEARD_TWICE,
                            "“%s” means “%s”, and is in “%s”, which means “%s”."
                                    .formatted(one.getValue(), one.getKey(), other.getValue(), other.getKey())));
        }
    }

    private void options(Question question, Set<String> named, Object part) {
        List<String> known = question.type().options().stream().map(Option::id).toList();
        named.stream().filter(id -> !known.contains(id)).sorted().forEach(id -> at.problem(part, Code.UNKNOWN_OPTION,
                "“%s” is not an option of “%s”.".formatted(id, question.id())));
    }

    private void speaks(Ivr ivr, List<String> languages) {
        boolean each = script.question(ivr.speaks()).filter(q -> q.type() instanceof Choice)
                .map(q -> q.type().options().stream().map(Option::id).collect(Collectors.toSet()))
                .filter(Set.copyOf(languages)::equals).isPresent();
        if (!each) {
            at.problem(ivr, Code.NO_LANGUAGE_QUESTION,
                    "“%s” is not a choice whose options are the script’s languages: %s."
                            .formatted(ivr.speaks(), String.join(", ", languages)));
        }
    }

    private void played(Ivr ivr) {
        var played = new ArrayList<>(ivr.opening());
        played.addAll(ivr.waiting());
        var once = new HashSet<String>();
        played.stream().filter(id -> script.advice(id).isEmpty() || !once.add(id)).forEach(id -> at.problem(ivr,
                Code.NOT_PLAYED, "“%s” is played, and there is no such advice, or it is named twice.".formatted(id)));
        script.advice().stream().filter(a -> !played.contains(a.id()) || !a.when().equals(Condition.ALWAYS))
                .forEach(a -> at.problem(a, Code.NOT_PLAYED,
                        "Name it under “opening” or “waiting”, and give it no condition: it is played to every caller."));
    }
}
