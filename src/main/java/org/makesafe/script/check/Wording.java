package org.makesafe.script.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Question;
import org.makesafe.script.Script;
import org.makesafe.script.source.Problem.Code;
import org.makesafe.script.source.Whereabouts;

/**
 * Checks words: short enough to say, nothing untrue or unsafe, no blame. The lists follow the national guidance on appropriate
 * language about children and the points on which public campaign material is known to be wrong.
 */
final class Wording {
    private static final double WORDS_PER_SECOND = 160 / 60.0;
    private static final int MOST_SECONDS = 12;
    private static final List<String> UNSAFE = List.of("legally required", "required by law to report",
            "completely confidential",
            "totally confidential", "remain confidential", "press 55", "do not let them leave", "don't let them leave",
            "70%", "70 per cent",
            "lock them in", "follow them and", "search the room", "go and look", "go and find",
            // The same in Welsh.
            "gofyniad cyfreithiol i", "yn ôl y gyfraith rhaid", "hollol gyfrinachol", "cwbl gyfrinachol",
            "yn gyfrinachol bob amser", "pwyswch 55", "peidiwch â gadael iddyn nhw fynd",
            "peidiwch â gadael iddyn nhw adael", "clowch nhw", "dilynwch nhw", "chwiliwch", "ewch i edrych",
            "ewch i weld");
    private static final List<String> BLAMING = List.of("promiscuous", "child prostitute", "prostituting",
            "sexually active", "lifestyle choice",
            "putting themselves at risk", "put themselves at risk", "risky behaviour", "attention seeking",
            "streetwise", "street wise",
            "involved in cse", "consensual", "older boyfriend", "older girlfriend", "troublesome", "known to sell");
    private final Script script;
    private final Whereabouts at;

    Wording(Script script, Whereabouts at) {
        this.script = script;
        this.at = at;
    }

    void check() {
        script.stages().forEach(stage -> stage.questions().forEach(question -> {
            if (question.spoken()) {
                spoken(question, question.words());
                spoken(question, question.covertWords());
                if (stage.urgent() && script.covert() != null && question.covertWords() == null) {
                    at.problem(question, Code.NO_COVERT_WORDS,
                            "“%s” is urgent and has no wording for a caller who can't talk freely."
                                    .formatted(question.label()));
                }
            }
            blame(question);
        }));
        script.advice().forEach(advice -> spoken(advice, advice.words()));
        script.languages().others().values().forEach(
                translation -> translation.all().forEach(text -> spoken(text, text.words())));
    }

    /**
     * How long a line takes to say at 160 words a minute, in whole seconds. Welsh is taken at the same pace: it needs more words for
     * most lines, so the rule is, if anything, stricter there.
     */
    static int seconds(String words) {
        return (int) Math.ceil(words.strip().split("\\s+").length / WORDS_PER_SECOND);
    }

    private void spoken(Object part, @Nullable String words) {
        if (words == null) {
            return;
        }
        int seconds = seconds(words);
        if (seconds > MOST_SECONDS) {
            at.problem(part, Code.TOO_LONG_TO_SAY,
                    "This takes %d seconds to say; keep it to %d.".formatted(seconds, MOST_SECONDS));
        }
        find(UNSAFE, words).ifPresent(found -> at.problem(part, Code.UNSAFE_WORDS,
                "Never say “%s”: it is untrue or unsafe.".formatted(found)));
    }

    private void blame(Question question) {
        String guide = question.guide() == null ? "" : question.guide();
        String options = String.join(". ", question.type().options().stream().map(o -> o.label()).toList());
        find(BLAMING, String.join(". ", question.words(), guide, question.label(), options))
                .ifPresent(
                        found -> at.problem(question, Code.BLAMING_WORDS, "“%s” blames the child.".formatted(found)));
    }

    private static java.util.Optional<String> find(List<String> phrases, String words) {
        String plain = words.toLowerCase(Locale.UK).replace('’', '\'').replaceAll("\\s+", " ");
        return phrases.stream()
                .filter(p -> Pattern.compile("(?<![a-z])" + Pattern.quote(p) + "(?![a-z])").matcher(plain).find())
                .findFirst();
    }
}
