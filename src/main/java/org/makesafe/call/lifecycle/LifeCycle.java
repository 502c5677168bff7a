package org.makesafe.call.lifecycle;

import static org.makesafe.call.lifecycle.CallState.COMPLETED;
import static org.makesafe.call.lifecycle.CallState.DROPPED;
import static org.makesafe.call.lifecycle.CallState.OPEN;
import static org.makesafe.call.lifecycle.CallState.WAITING;
import static org.makesafe.call.lifecycle.Danger.CONFIRMED;
import static org.makesafe.call.lifecycle.Danger.NONE;
import static org.makesafe.call.lifecycle.Danger.OVERRIDDEN;
import static org.makesafe.call.lifecycle.Danger.PROMPTED;
import static org.makesafe.call.lifecycle.Danger.STOOD_DOWN;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The table of every move in the life of a call, executed by a state machine with two orthogonal regions. The table says what
 * must come out; a machine that says otherwise is an error, never a silent stay.
 */
@Component
public class LifeCycle {
    static final List<Move<CallState>> STATES = List.of(new Move<>(LifeEvent.DROP, OPEN, DROPPED),
            new Move<>(LifeEvent.RESUME, DROPPED, OPEN), new Move<>(LifeEvent.COMPLETE, OPEN, COMPLETED),
            new Move<>(LifeEvent.TAKE, WAITING, OPEN), new Move<>(LifeEvent.PUT_BACK, OPEN, WAITING),
            new Move<>(LifeEvent.DROP, WAITING, DROPPED), new Move<>(LifeEvent.CALL_AGAIN, DROPPED, WAITING));
    static final List<Move<Danger>> DANGERS = List.of(new Move<>(LifeEvent.PROMPT, NONE, PROMPTED),
            new Move<>(LifeEvent.PROMPT, OVERRIDDEN, PROMPTED), new Move<>(LifeEvent.PROMPT, STOOD_DOWN, PROMPTED),
            new Move<>(LifeEvent.CONFIRM, NONE, CONFIRMED), new Move<>(LifeEvent.CONFIRM, PROMPTED, CONFIRMED),
            new Move<>(LifeEvent.CONFIRM, OVERRIDDEN, CONFIRMED), new Move<>(LifeEvent.CONFIRM, STOOD_DOWN, CONFIRMED),
            new Move<>(LifeEvent.OVERRIDE, PROMPTED, OVERRIDDEN),
            new Move<>(LifeEvent.STAND_DOWN, CONFIRMED, STOOD_DOWN));

    private final LifeMachine machine = new LifeMachine();

    /** What comes of an event; empty where the event has no place. A completed call takes none. */
    public Optional<Standing> move(Standing from, LifeEvent event) {
        if (from.state() == COMPLETED) {
            return Optional.empty();
        }
        Optional<Standing> due = find(STATES, from.state(), event).map(to -> new Standing(to, from.danger()))
                .or(() -> find(DANGERS, from.danger(), event).map(to -> new Standing(from.state(), to)));
        Optional<Standing> reached = machine.move(from, event);
        if (!due.equals(reached)) {
            throw new IllegalStateException(
                    "%s from %s led the machine to %s, not to %s".formatted(event, from, reached, due));
        }
        return due;
    }

    private static <S> Optional<S> find(List<Move<S>> table, S from, LifeEvent event) {
        return table.stream().filter(m -> m.event() == event && m.from().equals(from)).map(Move::to).findFirst();
    }

    /** One row of the table. */
    record Move<S>(LifeEvent event, S from, S to) {}
}
