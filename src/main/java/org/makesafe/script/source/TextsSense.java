package org.makesafe.script.source;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Advice;
import org.makesafe.script.Ivr;
import org.makesafe.script.Question;
import org.makesafe.script.Reporting;
import org.makesafe.script.Script;
import org.makesafe.script.Translation;
import org.makesafe.script.Translation.AdviceText;
import org.makesafe.script.Translation.QuestionTexts;
import org.makesafe.script.Translation.Text;
import org.makesafe.script.source.Problem.Code;

/** Checks that the texts of a language are those of the script: all of them, no others, and none of words that have changed. */
final class TextsSense {
    private final Script script;
    private final Translation texts;
    private final Whereabouts at;

    TextsSense(Script script, Translation texts, Whereabouts at) {
        this.script = script;
        this.texts = texts;
        this.at = at;
    }

    void check() {
        List<Question> spoken = script.stages().stream().flatMap(stage -> stage.questions().stream())
                .filter(Question::spoken).toList();
        spoken.forEach(this::question);
        script.advice().forEach(this::advice);
        Map<Ivr.Line, String> lines = script.ivr() == null ? Map.of() : script.ivr().lines();
        lines.forEach(this::line);
        texts.lines().forEach((line, text) -> {
            if (!lines.containsKey(line)) {
                at.problem(text, Code.UNKNOWN_TEXT, "No telephone says this: the script has no “ivr”.");
            }
        });
        script.report().flags().forEach(this::flag);
        texts.flags().forEach((id, text) -> {
            if (script.report().flags().stream().noneMatch(flag -> flag.id().equals(id))) {
                at.problem(text, Code.UNKNOWN_TEXT, "There is no flag “%s”.".formatted(id));
            }
        });
        texts.questions().forEach((id, question) -> {
            if (spoken.stream().noneMatch(q -> q.id().equals(id))) {
                at.problem(question, Code.UNKNOWN_TEXT, "No question “%s” is said aloud.".formatted(id));
            }
        });
        texts.advice().forEach((id, advice) -> {
            if (script.advice(id).isEmpty()) {
                at.problem(advice, Code.UNKNOWN_TEXT, "There is no advice “%s”.".formatted(id));
            }
        });
    }

    private void question(Question question) {
        QuestionTexts said = texts.questions().get(question.id());
        if (said == null) {
            at.problem(texts, Code.MISSING_TEXT, "Question “%s” has no text here.".formatted(question.id()));
            return;
        }
        current(said.say(), question.words());
        covert(said, said.covert(), question.covertWords());
    }

    private void line(Ivr.Line line, String words) {
        Text said = texts.lines().get(line);
        if (said != null) {
            current(said, words);
        } else if (line.toCaller()) {
            at.problem(texts, Code.MISSING_TEXT, "Line “%s” has no text here.".formatted(line.word()));
        }
    }

    private void covert(QuestionTexts said, @Nullable Text covert, @Nullable String words) {
        if (covert == null && words != null) {
            at.problem(said, Code.MISSING_TEXT, "It has no covert text, and the script has covert words.");
        } else if (covert != null && words == null) {
            at.problem(covert, Code.UNKNOWN_TEXT, "The script has no covert words here.");
        } else if (covert != null && words != null) {
            current(covert, words);
        }
    }

    private void flag(Reporting.Flag flag) {
        Text named = texts.flags().get(flag.id());
        if (named == null) {
            at.problem(texts, Code.MISSING_TEXT, "Flag “%s” has no text here.".formatted(flag.id()));
        } else {
            current(named, flag.label());
        }
    }

    private void advice(Advice advice) {
        AdviceText said = texts.advice().get(advice.id());
        if (said == null) {
            at.problem(texts, Code.MISSING_TEXT, "Advice “%s” has no text here.".formatted(advice.id()));
            return;
        }
        if (said.wording() != advice.wording()) {
            at.problem(said, Code.STALE_TEXT, "It translates wording %d; the script has wording %d."
                    .formatted(said.wording(), advice.wording()));
        }
        current(said.say(), advice.words());
    }

    private void current(Text text, String words) {
        if (!text.translates().equals(words)) {
            at.problem(text, Code.STALE_TEXT, "The script now says “%s”.".formatted(words));
        }
    }
}
