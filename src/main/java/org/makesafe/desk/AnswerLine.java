package org.makesafe.desk;

import org.makesafe.call.ForceSettings;
import org.makesafe.call.record.Recorded;
import org.makesafe.script.Question;
import org.makesafe.web.ScreenTexts;

/**
 * An answer in the record.
 *
 * @param withheld whether the caller wishes it kept out of any log that leaves the service
 */
record AnswerLine(String label, String text, String basis, String note, String at, boolean withheld) {
    static AnswerLine of(String label, Question question, Recorded recorded, boolean withheld, ForceSettings force,
            ScreenTexts texts) {
        var basis = recorded.basis();
        return new AnswerLine(label, SideLines.shown(question, recorded, texts),
                basis == null ? "" : texts.word("basis", basis), recorded.note() == null ? "" : recorded.note(),
                force.time(recorded.at()), withheld);
    }
}
