package org.makesafe.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.makesafe.call.replay.Made;
import org.makesafe.call.replay.PastCall;
import org.makesafe.script.QuestionKey;
import org.springframework.beans.factory.annotation.Autowired;

/** What must hold of reading past calls on every database. */
abstract class PastCallsContract extends PracticeContract {
    @Autowired
    private PastCalls past;

    @Test
    void pastCallsAreReadPageByPageNewestFirstWithNothingTyped() {
        var view = answer(answer(answer(open(), "sector", "hotel"), "where", "Harbour View Hotel"), "callback-number",
                "01632 960144");
        for (int i = 0; i < 101; i++) {
            answer(open(), "sector", "taxi");
        }
        var found = new ArrayList<PastCall>();

        assertThat(past.each("op-makesafe", LocalDate.EPOCH, 102, found::add)).isEqualTo(102).isEqualTo(found.size());

        assertThat(found).extracting(PastCall::reference).isSortedAccordingTo(Comparator.reverseOrder())
                .doesNotHaveDuplicates();
        assertThat(found.getLast().reference()).isEqualTo(view.call().reference());
        assertThat(found.getLast().answers().given()).containsOnlyKeys(QuestionKey.of("sector"),
                QuestionKey.of("where"));
        assertThat(found.getLast().toString()).doesNotContain("Harbour", "960144");
        assertThat(found.getLast().made()).isEqualTo(Made.of(view.script(), view.call().given()));
        assertThat(past.each("missing-child", null, 10, _ -> fail("of another script"))).isZero();
        assertThat(past.each(null, found.getFirst().opened().plusDays(1), 10, _ -> fail("too early"))).isZero();
        assertThat(past.each(null, found.getFirst().opened(), 3, _ -> {})).isEqualTo(3);
    }
}
