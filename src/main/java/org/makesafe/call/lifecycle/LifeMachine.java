package org.makesafe.call.lifecycle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.StateMachineContext;
import org.springframework.statemachine.StateMachineEventResult.ResultType;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.support.DefaultStateMachineContext;
import reactor.core.publisher.Mono;

/** The life of a call as a Spring Statemachine: two orthogonal regions, one for the call and one for the danger decision. */
final class LifeMachine {
    private final ConcurrentLinkedQueue<StateMachine<Enum<?>, LifeEvent>> idle = new ConcurrentLinkedQueue<>();

    Optional<Standing> move(Standing from, LifeEvent event) {
        StateMachine<Enum<?>, LifeEvent> pooled = idle.poll();
        StateMachine<Enum<?>, LifeEvent> machine = pooled == null ? build() : pooled;
        machine.stopReactively().block();
        machine.getStateMachineAccessor()
                .doWithRegion(region -> region.resetStateMachineReactively(context(from)).block());
        machine.startReactively().block();
        boolean taken = machine.sendEvent(Mono.just(MessageBuilder.withPayload(event).build()))
                .any(result -> result.getResultType() == ResultType.ACCEPTED).blockOptional().orElse(false);
        var reached = standing(machine);
        idle.add(machine);
        return taken ? Optional.of(reached) : Optional.empty();
    }

    private static StateMachineContext<Enum<?>, LifeEvent> context(Standing from) {
        List<StateMachineContext<Enum<?>, LifeEvent>> regions = new ArrayList<>();
        regions.add(new DefaultStateMachineContext<>(from.state(), null, null, null, null, "state"));
        regions.add(new DefaultStateMachineContext<>(from.danger(), null, null, null, null, "danger"));
        return new DefaultStateMachineContext<>(regions, from.state(), null, null, null, null, "life");
    }

    private static Standing standing(StateMachine<Enum<?>, LifeEvent> machine) {
        @Nullable
        CallState state = null;
        @Nullable
        Danger danger = null;
        for (Enum<?> id : machine.getState().getIds()) {
            state = id instanceof CallState s ? s : state;
            danger = id instanceof Danger d ? d : danger;
        }
        if (state == null || danger == null) {
            throw new IllegalStateException("The machine stands nowhere: " + machine.getState().getIds());
        }
        return new Standing(state, danger);
    }

    private static StateMachine<Enum<?>, LifeEvent> build() {
        try {
            StateMachineBuilder.Builder<Enum<?>, LifeEvent> builder = StateMachineBuilder.builder();
            builder.configureConfiguration().withConfiguration().machineId("life").autoStartup(false);
            builder.configureStates().withStates().region("state").initial(CallState.OPEN)
                    .states(java.util.Set.copyOf(EnumSet.allOf(CallState.class))).and().withStates().region("danger")
                    .initial(Danger.NONE)
                    .states(java.util.Set.copyOf(EnumSet.allOf(Danger.class)));
            var transitions = builder.configureTransitions();
            for (LifeCycle.Move<CallState> move : LifeCycle.STATES) {
                transitions.withExternal().source(move.from()).target(move.to()).event(move.event());
            }
            for (LifeCycle.Move<Danger> move : LifeCycle.DANGERS) {
                transitions.withExternal().source(move.from()).target(move.to()).event(move.event());
            }
            return builder.build();
        } catch (Exception e) {
            // The library declares Exception throughout; a fixed table always builds.
            throw new IllegalStateException("The life cycle could not be built", e);
        }
    }
}
