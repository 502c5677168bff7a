package org.makesafe.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.makesafe.script.PublishedScript;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;
import org.makesafe.script.Value;

/** What reports read of calls on the real scripts. */
class ReportedTest {
    private static final Script SCRIPT = PublishedScript.read();

    @Test
    void theSettingAndTheSignsTickedAreRead() {
        Reported reported = reported(Map.of("sector", one("hotel"), "danger-now", several("with-child", "closed-door"),
                "signs-hotel", several("cash"), "signs-child", several("none")));

        assertThat(reported.sector()).contains("hotel");
        assertThat(reported.indicators()).containsExactly("danger-now/closed-door", "danger-now/with-child",
                "signs-hotel/cash");
    }

    @Test
    void signsOfAnotherSettingCountNowhere() {
        assertThat(reported(Map.of("sector", one("taxi"), "signs-hotel", several("cash"))).indicators()).isEmpty();
    }

    @Test
    void abuseAndExploitationAreFlagsOfTheirOwn() {
        assertThat(reported(Map.of("child-kind", one("under-18"), "sexual", one("yes"))).flags())
                .containsExactly("CSA");
        assertThat(reported(Map.of("child-kind", one("under-18"), "sexual", one("yes"), "exchange", several("gift")))
                .flags()).containsExactly("CSA", "CSE");
        assertThat(reported(Map.of("child-kind", one("under-18"), "control", several("debt"))).flags())
                .containsExactly("CCE");
        assertThat(reported(Map.of("child-kind", one("adult-at-risk"), "control", several("debt"))).flags())
                .containsExactly("ADULT");
    }

    @Test
    void whatAHandlerDecidesStandsBeforeWhatTheAnswersPointTo() {
        assertThat(reported(Map.of("child-kind", one("under-18"), "sexual", one("yes"), "flag-csa", one("no")))
                .flags()).isEmpty();
        assertThat(reported(Map.of("flag-cce", one("yes"))).flags()).containsExactly("CCE");
    }

    @Test
    void nothingIsReadWhereNothingWasSaid() {
        assertThat(reported(Map.of())).isEqualTo(new Reported(Optional.empty(),
                new TreeSet<>(), new TreeSet<>()));
    }

    private static Reported reported(Map<String, Value> given) {
        var answers = new LinkedHashMap<QuestionKey, Answer>();
        given.forEach((id, value) -> answers.put(QuestionKey.of(id), Answer.of(value)));
        return Reported.of(SCRIPT, Path.of(SCRIPT, new Answers(answers)));
    }

    private static Value one(String option) {
        return new Value.Words(option);
    }

    private static Value several(String... options) {
        return new Value.Several(List.of(options));
    }
}
