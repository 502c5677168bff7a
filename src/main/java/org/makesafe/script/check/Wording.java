package org.makesafe.script.check;

import org.makesafe.script.Question;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;
import org.makesafe.script.Translation;
import org.makesafe.script.source.Problem.Code;
import org.makesafe.script.source.Whereabouts;

/** Checks words: short enough to say, nothing untrue or unsafe, no blame. */
final class Wording {
    private static final double WORDS_PER_SECOND = 160 / 60.0;
    private final Whereabouts at;

    Wording(Whereabouts at) {
        this.at = at;
    }

    /** Checks every text of a script, and that a caller who can't talk freely can be asked what is urgent. */
    void check(Script script) {
        var own = Phrases.of(script.languages().own());
        Line.all(script).forEach(line -> check(line, own));
        boolean prompts = !script.forHandlers();
        script.languages().others().forEach((language, translation) -> {
            var asked = translation.questions().values().stream().map(Translation.QuestionTexts::say).toList();
            translation.all().forEach(text -> check(
                    new Line(text, text.words(), prompts && asked.contains(text) ? Line.PROMPT : Line.BREATH),
                    Phrases.of(language)));
        });
        if (script.covert() != null) {
            script.stages().stream().filter(Stage::urgent).flatMap(s -> s.questions().stream())
                    .filter(q -> q.spoken() && q.covertWords() == null).forEach(this::noCovertWords);
        }
    }

    /** Checks one text in one language. */
    void check(Line line, Phrases phrases) {
        int seconds = seconds(line.words());
        if (line.seconds() > 0 && seconds > line.seconds()) {
            at.problem(line.part(), Code.TOO_LONG_TO_SAY,
                    "This takes %d seconds to say; keep it to %d.".formatted(seconds, line.seconds()));
        }
        phrases.unsafe(line.words()).ifPresent(found -> at.problem(line.part(), Code.UNSAFE_WORDS,
                "Never say “%s” here: it is untrue or unsafe.".formatted(found)));
        phrases.blaming(line.words()).ifPresent(
                found -> at.problem(line.part(), Code.BLAMING_WORDS, "“%s” blames the child.".formatted(found)));
    }

    /**
     * How long a line takes to say at 160 words a minute, in whole seconds. Welsh is taken at the same pace: it needs more words for
     * most lines, so the rule is, if anything, stricter there.
     */
    static int seconds(String words) {
        return (int) Math.ceil(words.strip().split("\\s+").length / WORDS_PER_SECOND);
    }

    private void noCovertWords(Question question) {
        at.problem(question, Code.NO_COVERT_WORDS,
                "“%s” is urgent and has no wording for a caller who can't talk freely.".formatted(question.label()));
    }
}
