package org.makesafe.script.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Script;

/**
 * One text of a script that somebody reads or hears.
 *
 * @param part the part of the script that it stands in, to say where
 * @param said whether it is said to the caller, rather than read by the handler alone
 */
record Line(Object part, String words, boolean said) {
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
                lines.add(question, question.words(), question.spoken());
                lines.add(question, question.covertWords(), true);
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
            lines.add(advice, advice.words(), true);
            lines.read(advice, advice.caution());
        });
        script.grading().rules().forEach(rule -> lines.read(rule, rule.because()));
        lines.read(script.grading().otherwise(), script.grading().otherwise().because());
        return lines.found;
    }

    private static final class Lines {
        private final List<Line> found = new ArrayList<>();

        void read(Object part, @Nullable String... words) {
            for (String text : words) {
                add(part, text, false);
            }
        }

        void add(Object part, @Nullable String words, boolean said) {
            if (words != null) {
                found.add(new Line(part, words, said));
            }
        }
    }
}
