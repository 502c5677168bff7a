package org.makesafe.script.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Script;

/**
 * One text of a script that somebody reads or hears.
 *
 * @param part the part of the script that it stands in, to say where
 * @param seconds how long it may take to say; 0 for what the handler alone reads
 */
record Line(Object part, String words, int seconds) {
    /** A line said to a caller, in one breath. */
    static final int BREATH = 12;
    /** A telephone's prompt, which names keys besides. */
    static final int PROMPT = 20;

    /** Every text of a script, in its order. */
    static List<Line> all(Script script) {
        var lines = new Lines();
        lines.read(script, script.title(), script.standing());
        var covert = script.covert();
        if (covert != null) {
            lines.read(covert, covert.remind());
        }
        script.stages().forEach(stage -> {
            lines.read(stage, stage.title(), stage.repeat() == null ? null : stage.repeat().noun());
            stage.questions().forEach(question -> {
                lines.add(question, question.words(),
                        !question.spoken() ? 0 : question.byPhone() == null ? BREATH : PROMPT);
                lines.add(question, question.covertWords(), BREATH);
                lines.read(question, question.label(), question.guide());
                question.type().options().forEach(option -> lines.read(question, option.label()));
                question.suggestions().forEach(suggestion -> lines.read(suggestion, suggestion.because()));
            });
        });
        script.alerts().forEach(alert -> {
            lines.read(alert, alert.prompt());
            alert.reasons().forEach(reason -> lines.read(reason, reason.because()));
        });
        script.advice().forEach(advice -> {
            lines.add(advice, advice.words(), BREATH);
            lines.read(advice, advice.caution());
        });
        script.grading().rules().forEach(rule -> lines.read(rule, rule.because()));
        lines.read(script.grading().otherwise(), script.grading().otherwise().because());
        script.report().flags().forEach(flag -> lines.read(flag, flag.label()));
        script.contacts().forEach(contact -> lines.read(contact, contact.name(), contact.purpose(), contact.note()));
        var ivr = script.ivr();
        if (ivr != null) {
            ivr.lines().forEach((line, words) -> lines.add(line, words, BREATH));
        }
        return lines.found;
    }

    private static final class Lines {
        private final List<Line> found = new ArrayList<>();

        void read(Object part, @Nullable String... words) {
            for (String text : words) {
                add(part, text, 0);
            }
        }

        void add(Object part, @Nullable String words, int seconds) {
            if (words != null) {
                found.add(new Line(part, words, seconds));
            }
        }
    }
}
