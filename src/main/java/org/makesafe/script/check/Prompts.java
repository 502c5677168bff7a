package org.makesafe.script.check;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.ByPhone;
import org.makesafe.script.ByPhone.Then;
import org.makesafe.script.Ivr;
import org.makesafe.script.Question;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;
import org.makesafe.script.Translation;
import org.makesafe.script.Translation.Text;
import org.makesafe.script.source.Problem.Code;
import org.makesafe.script.source.Whereabouts;

/**
 * Checks what a telephone says, in every language: that each key is named, that what is put in has its place, that the question
 * spoken in each language is over in time, and that a caller who is silent at an urgent question reaches a person.
 */
final class Prompts {
    private static final Pattern BRACES = Pattern.compile("\\{[^}]*}?|}");
    private final Script script;
    private final Whereabouts at;

    Prompts(Script script, Whereabouts at) {
        this.script = script;
        this.at = at;
    }

    void check() {
        Ivr ivr = script.ivr();
        if (ivr == null) {
            return;
        }
        script.stages().forEach(stage -> stage.questions().forEach(question -> question(stage, question)));
        script.advice().forEach(advice -> places(advice, advice.words(), null));
        ivr.lines().forEach((line, words) -> {
            said(line, words, line);
            translated(t -> t.lines().get(line)).forEach(text -> said(text, text.words(), line));
        });
        script.languages().others().values().forEach(
                t -> t.advice().values().forEach(advice -> places(advice.say(), advice.say().words(), null)));
        script.question(ivr.speaks()).ifPresent(this::inEachLanguage);
    }

    private void question(Stage stage, Question question) {
        ByPhone phone = Objects.requireNonNull(question.byPhone());
        var keys = List.copyOf(phone.keys().keySet());
        prompt(question, question.words(), keys);
        prompts(question).forEach(text -> prompt(text, text.words(), keys));
        if (stage.urgent() && (phone.silence() == Then.NEXT || phone.noMatch() == Then.NEXT)) {
            at.problem(phone, Code.NO_PERSON,
                    "“%s” is urgent: after silence, or what was not understood, comes a person."
                            .formatted(question.label()));
        }
    }

    private void said(Object part, String words, Ivr.Line line) {
        places(part, words, line.place());
        named(part, words, line.keys());
    }

    private void prompt(Object part, String words, List<String> keys) {
        places(part, words, null);
        named(part, words, keys);
    }

    private void places(Object part, String words, @Nullable String place) {
        List<String> wanted = place == null ? List.of() : List.of("{" + place + "}");
        List<String> found = BRACES.matcher(words).results().map(MatchResult::group).toList();
        if (!found.equals(wanted)) {
            at.problem(part, Code.BAD_PLACE, wanted.isEmpty()
                    ? "Nothing is put into this: take out %s.".formatted(String.join(" ", found))
                    : "This needs %s once, and nothing else in braces.".formatted(wanted.getFirst()));
        }
    }

    private void named(Object part, String words, List<String> keys) {
        keys.stream().filter(key -> !names(words, key)).forEach(key -> at.problem(part, Code.KEY_NOT_NAMED,
                "This does not name key %s.".formatted(key)));
    }

    private static boolean names(String words, String key) {
        String name = key.equals("#") ? "hash" : key;
        return Pattern.compile("(?i)(?<![\\p{L}\\p{N}])" + name + "(?![\\p{L}\\p{N}])").matcher(words).find();
    }

    private void inEachLanguage(Question question) {
        int seconds = Stream.concat(Stream.of(question.words()), prompts(question).map(Text::words))
                .mapToInt(Wording::seconds).sum();
        if (seconds > Line.PROMPT) {
            at.problem(question, Code.TOO_LONG_TO_SAY, "This takes %d seconds to say in each language; keep it to %d."
                    .formatted(seconds, Line.PROMPT));
        }
    }

    private Stream<Text> prompts(Question question) {
        return translated(t -> t.questions().containsKey(question.id())
                ? Objects.requireNonNull(t.questions().get(question.id())).say()
                : null);
    }

    private Stream<Text> translated(Function<Translation, @Nullable Text> text) {
        return script.languages().others().values().stream().map(text).filter(Objects::nonNull);
    }
}
