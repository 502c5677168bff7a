package org.makesafe.quality;

import java.time.Duration;
import java.time.Instant;
import org.makesafe.call.CallView;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.record.AdviceOutcome;
import org.makesafe.call.record.Said;
import org.makesafe.quality.Course.Dealt;
import org.makesafe.script.Advice;
import org.makesafe.script.Quality.Deviation;
import org.makesafe.script.Quality.Target;
import org.makesafe.script.Sentence;

/** Whether advice that was due was given, and how soon. */
final class AdviceLines {
    private final Sheet sheet;
    private final CallView view;
    private final Course course;

    AdviceLines(Sheet sheet, CallView view, Course course) {
        this.sheet = sheet;
        this.view = view;
        this.course = course;
    }

    void add() {
        for (Advice item : view.judgement().advice()) {
            Said said = view.call().advice().get(item.id());
            if (said != null) {
                said(item.id(), said);
            } else if (couldBeSaid(item.id())) {
                sheet.advice(Deviation.ADVICE_UNSAID, item.id(), false, Found.ADVICE_UNSAID.of(item.id()), 0);
            }
        }
    }

    private void said(String item, Said said) {
        var outcome = Sentence.of("outcome." + said.outcome().name(), said.outcome().words());
        if (said.outcome() == AdviceOutcome.NOT_APPLICABLE) {
            sheet.advice(Deviation.ADVICE_SET_ASIDE, item, false, Found.ADVICE_SET_ASIDE.of(item), said.entry());
        } else {
            sheet.advice(Deviation.ADVICE_UNSAID, item, true, Found.ADVICE_DEALT_WITH.of(item, outcome), said.entry());
        }
        Dealt dealt = course.dealt(item);
        Long most = sheet.within(Target.ADVICE_GIVEN);
        if (dealt != null && most != null) {
            long seconds = dealt.after().toSeconds();
            boolean met = seconds <= most;
            sheet.advice(Deviation.ADVICE_LATE, item, met,
                    (met ? Found.ADVICE_SOON : Found.ADVICE_LATE).of(item, seconds, most), dealt.entry().number());
        }
    }

    /** In a call that dropped, what had not been due for the target's time could not be said. */
    private boolean couldBeSaid(String item) {
        Instant since = course.due(item);
        Instant ended = course.ended();
        Long most = sheet.within(Target.ADVICE_GIVEN);
        return view.call().standing().state() != CallState.DROPPED || most == null || since == null || ended == null
                || Duration.between(since, ended).toSeconds() > most;
    }
}
