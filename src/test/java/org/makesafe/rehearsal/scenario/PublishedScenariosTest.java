package org.makesafe.rehearsal.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Value;

/** What must hold of the scenarios that handlers rehearse with. */
class PublishedScenariosTest {
    private static final List<Scenario> ALL = PublishedScenarios.all();

    @Test
    void thereAreEnoughOfThemAndTheyDiffer() {
        assertThat(ALL).hasSizeGreaterThanOrEqualTo(12).extracting(Scenario::title).doesNotHaveDuplicates();
        assertThat(sectors()).contains("hotel", "taxi", "licensed", "takeaway", "transport", "residential", "sport",
                "online", "other");
        assertThat(ALL).extracting(Scenario::level).containsAll(EnumSet.allOf(Level.class));
        assertThat(ALL).extracting(one -> one.expert().danger()).contains(Danger.CONFIRMED, Danger.NONE);
        assertThat(ALL).extracting(one -> one.caller().language()).contains("cy");
        assertThat(ALL).anyMatch(one -> one.drop() != null)
                .anyMatch(one -> one.interruptions().stream().anyMatch(Interruption::silent));
        assertThat(options("can-talk")).contains("can-talk", "overheard", "cannot-talk");
    }

    @Test
    void eachInterruptsAndEachInterruptionIsSpokenAbout() {
        assertThat(ALL).allSatisfy(one -> {
            assertThat(one.interruptions()).as(one.id()).isNotEmpty()
                    .allMatch(interruption -> one.point(interruption.id()).isPresent());
            assertThat(one.drop() == null || one.point(Scenario.Point.DROP).isPresent()).as(one.id()).isTrue();
        });
    }

    @Test
    void everyFileIsNamedAfterItsScenario() {
        assertThat(PublishedScenarios.files().keySet())
                .isEqualTo(ALL.stream().map(one -> one.id() + ".yaml").collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<String> sectors() {
        return options("sector");
    }

    private static List<String> options(String question) {
        var key = QuestionKey.of(question);
        return ALL.stream().flatMap(one -> Stream.ofNullable(one.whenAsked().get(key)))
                .map(reply -> reply.expect().value() instanceof Value.Words(var id) ? id : "").distinct().toList();
    }
}
