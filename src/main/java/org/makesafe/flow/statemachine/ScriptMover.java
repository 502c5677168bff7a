package org.makesafe.flow.statemachine;

import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.makesafe.flow.Answers;
import org.makesafe.flow.Mover;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.StateMachineEventResult.ResultType;
import org.springframework.statemachine.support.DefaultExtendedState;
import org.springframework.statemachine.support.DefaultStateMachineContext;
import reactor.core.publisher.Mono;

/** Moves calls through one script's machine. A machine serves one move at a time and keeps nothing of a call between moves. */
final class ScriptMover implements Mover {
    private final Script script;
    private final ConcurrentLinkedQueue<StateMachine<String, String>> idle = new ConcurrentLinkedQueue<>();

    ScriptMover(Script script) {
        this.script = script;
        idle.add(ScriptModel.build(script));
    }

    @Override
    public Optional<QuestionKey> move(Optional<QuestionKey> from, QuestionKey answered, Answers after) {
        if (from.isEmpty()) {
            // Nothing leaves the end, but a changed answer may lead back: the machine starts from the question itself.
            return move(Optional.of(answered), answered, after);
        }
        StateMachine<String, String> pooled = idle.poll();
        StateMachine<String, String> machine = pooled == null ? ScriptModel.build(script) : pooled;
        Optional<QuestionKey> reached = drive(machine, from.get(), answered, after);
        // Only a machine that behaved goes back: one that threw is left to the garbage collector.
        idle.add(machine);
        return reached;
    }

    private Optional<QuestionKey> drive(StateMachine<String, String> machine, QuestionKey from, QuestionKey answered,
            Answers after) {
        var variables = new DefaultExtendedState();
        variables.getVariables().put(ScriptModel.GUARDS, new Guards(script, after));
        machine.stopReactively().block();
        machine.getStateMachineAccessor().doWithAllRegions(region -> region.resetStateMachineReactively(
                new DefaultStateMachineContext<String, String>(from.toString(), null, null, variables)).block());
        machine.startReactively().block();
        machine.getExtendedState().getVariables().putAll(variables.getVariables());
        var event = MessageBuilder.withPayload(ScriptModel.event(answered.question())).build();
        var result = machine.sendEvent(Mono.just(event)).blockLast();
        if (result == null || result.getResultType() != ResultType.ACCEPTED) {
            throw new IllegalStateException(
                    "The machine of %s did not take %s".formatted(script.id(), event.getPayload()));
        }
        return reached(machine);
    }

    private static Optional<QuestionKey> reached(StateMachine<String, String> machine) {
        @Nullable
        String last = null;
        for (String id : machine.getState().getIds()) {
            last = id;
        }
        return last == null || last.equals(ScriptModel.END) ? Optional.empty() : Optional.of(QuestionKey.parse(last));
    }
}
