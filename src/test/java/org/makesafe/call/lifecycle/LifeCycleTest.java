package org.makesafe.call.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LifeCycleTest {
    private final LifeCycle lifeCycle = new LifeCycle();

    static Stream<Arguments> everyStandingAndEvent() {
        return Stream.of(CallState.values()).flatMap(state -> Stream.of(Danger.values())
                .flatMap(danger -> Stream.of(LifeEvent.values())
                        .map(event -> Arguments.of(new Standing(state, danger), event))));
    }

    @ParameterizedTest(name = "{1} from {0}")
    @MethodSource("everyStandingAndEvent")
    void theMachineDoesWhatTheTableSaysAndNothingElse(Standing from, LifeEvent event) {
        var reached = lifeCycle.move(from, event);

        if (from.state() == CallState.COMPLETED) {
            assertThat(reached).as("a completed call is final").isEmpty();
            return;
        }
        reached.ifPresent(to -> assertThat((to.state() != from.state()) ^ (to.danger() != from.danger()))
                .as("an event moves exactly one region").isTrue());
        switch (event) {
            case TAKE -> assertThat(reached.isPresent()).isEqualTo(from.state() == CallState.WAITING);
            case PUT_BACK, COMPLETE -> assertThat(reached.isPresent()).isEqualTo(from.state() == CallState.OPEN);
            case DROP -> assertThat(reached.isPresent()).isEqualTo(from.state() != CallState.DROPPED);
            case RESUME, CALL_AGAIN -> assertThat(reached.isPresent()).isEqualTo(from.state() == CallState.DROPPED);
            case PROMPT -> assertThat(reached.isPresent())
                    .isEqualTo(from.danger() != Danger.PROMPTED && from.danger() != Danger.CONFIRMED);
            case CONFIRM -> assertThat(reached.isPresent()).isEqualTo(from.danger() != Danger.CONFIRMED);
            case OVERRIDE -> assertThat(reached.isPresent()).isEqualTo(from.danger() == Danger.PROMPTED);
            case STAND_DOWN -> assertThat(reached.isPresent()).isEqualTo(from.danger() == Danger.CONFIRMED);
        }
    }
}
