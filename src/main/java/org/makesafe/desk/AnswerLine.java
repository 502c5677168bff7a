package org.makesafe.desk;

import java.util.List;
import java.util.Objects;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.record.Added;
import org.makesafe.call.record.Recorded;
import org.makesafe.script.Question;
import org.makesafe.web.ScreenTexts;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * An answer in the record.
 *
 * @param withheld whether the caller wishes it kept out of any log that leaves the service
 * @param corrections what it should have been, as said after the call's end, in order
 */
record AnswerLine(String label, String text, String basis, String note, String at, boolean withheld,
        List<String> corrections) {
    static AnswerLine of(String label, Question question, Recorded recorded, boolean withheld, List<Added> added,
            ForceSettings force, ScreenTexts texts) {
        var basis = recorded.basis();
        return new AnswerLine(label, SideLines.shown(question, recorded, texts),
                basis == null ? "" : texts.word("basis", basis), recorded.note() == null ? "" : recorded.note(),
                force.time(recorded.at()), withheld, added.stream().map(one -> corrected(one, force, texts)).toList());
    }

    private static String corrected(Added added, ForceSettings force, ScreenTexts texts) {
        String should = added.shown() == null
                ? texts.word("status", Objects.requireNonNull(added.status()))
                : added.shown();
        return texts.of("record.corrected", should, added.note(), added.by(),
                force.dateTime(added.at(), LocaleContextHolder.getLocale()));
    }
}
