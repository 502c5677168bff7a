package org.makesafe.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.record.Added;
import org.makesafe.call.record.Channel;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Status;
import org.makesafe.script.Value;
import org.springframework.beans.factory.annotation.Autowired;

/** What must hold of what is added to a record after its call. */
abstract class AfterwardsContract extends Persisted {
    static final String SUPERVISOR = "supervisor";
    @Autowired
    Afterwards afterwards;

    /** A call that was answered once and dropped. */
    CallView dropped() {
        CallView view = answer(open(), "where", "Gull House Hotel");
        return moved(calls.end(step(view, null), CallState.DROPPED, "Line lost."));
    }

    @Test
    void whatIsAddedStandsBesideWhatWasRecordedAndNeverInItsPlace() {
        CallView view = dropped();
        var before = view.call().answers();
        view = moved(afterwards.addendum(step(view, "add-1"), false, "The caller rang the front desk too."));
        view = moved(afterwards.addendum(step(view, "add-1"), false, "The caller rang the front desk too."));
        view = moved(afterwards.correct(by(SUPERVISOR, view), true, given("callback-number", "01632 960123"),
                "Heard again."));

        CallView stored = reload(view);
        assertThat(stored.call()).isEqualTo(view.call());
        assertThat(stored.call().answers()).isEqualTo(before);
        assertThat(stored.call().added()).extracting(Added::by).as("the same step twice is one")
                .containsExactly(OFFICER, SUPERVISOR);
        var correction = stored.call().corrections(QuestionKey.of("callback-number")).getFirst();
        assertThat(correction.value()).isEqualTo(new Value.Words("+441632960123"));
        assertThat(raw(view.call().id())).as("what identifies the caller is sealed here too").isNotEmpty()
                .noneMatch(text -> text.contains("1632960123") || text.contains("Heard again."));
    }

    @Test
    void nothingIsAddedDuringTheCallNorByAnotherHandlerNorWithoutAReason() {
        CallView going = answer(open(), "where", "Gull House Hotel");
        assertThat(code(afterwards.addendum(step(going, null), true, "Now."))).isEqualTo("CALL_NOT_OVER");
        CallView view = dropped();
        assertThat(code(afterwards.addendum(by("other", view), false, "Mine?"))).isEqualTo("NOT_YOURS_TO_ADD_TO");
        assertThat(code(afterwards.addendum(step(view, null), false, " "))).isEqualTo("REASON_REQUIRED");
        assertThat(code(afterwards.addendum(step(view, null), false, "x".repeat(2001)))).isEqualTo("TOO_LONG");
        assertThat(code(afterwards.correct(step(view, null), false, given("where", "Elsewhere"), "")))
                .isEqualTo("REASON_REQUIRED");
        assertThat(code(afterwards.correct(step(view, null), false, given("still-there", "perhaps"), "Misheard.")))
                .isEqualTo("NOT_AN_OPTION");
        assertThat(code(afterwards.correct(step(view, null), false, new GivenAnswer(QuestionKey.of("nothing"),
                Status.NOT_ASKED, null, null, null), "Misheard."))).isEqualTo("UNKNOWN_QUESTION");
        assertThat(reload(view).call().added()).isEmpty();
    }

    static Submission by(String officer, CallView view) {
        return new Submission(view.call().id(), officer, Channel.DESK, null, new Expected.Anything());
    }
}
