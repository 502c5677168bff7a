package org.makesafe.script.publication;

import static org.makesafe.script.publication.State.APPROVED;
import static org.makesafe.script.publication.State.CHECKED;
import static org.makesafe.script.publication.State.DISCARDED;
import static org.makesafe.script.publication.State.DRAFT;
import static org.makesafe.script.publication.State.PUBLISHED;
import static org.makesafe.script.publication.State.REPLACED;
import static org.makesafe.script.publication.State.RETIRED;
import static org.makesafe.script.publication.State.SCHEDULED;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one table of every move in the life of a version. Two moves that nobody makes are not in it: the clock turns
 * {@link State#SCHEDULED} into {@link State#PUBLISHED}, and a version that is not current any more stays published.
 */
public final class LifeCycle {
    private static final List<Move> MOVES = List.of(new Move(null, Action.SUBMIT, DRAFT),
            new Move(DISCARDED, Action.SUBMIT, DRAFT), new Move(REPLACED, Action.SUBMIT, DRAFT),
            new Move(DRAFT, Action.REPLACE, REPLACED), new Move(CHECKED, Action.REPLACE, REPLACED),
            new Move(APPROVED, Action.REPLACE, REPLACED),
            new Move(DRAFT, Action.CHECK, CHECKED), new Move(CHECKED, Action.APPROVE, APPROVED),
            new Move(APPROVED, Action.PUBLISH, SCHEDULED), new Move(SCHEDULED, Action.PUBLISH, SCHEDULED),
            new Move(CHECKED, Action.SEND_BACK, DRAFT), new Move(APPROVED, Action.SEND_BACK, DRAFT),
            new Move(SCHEDULED, Action.WITHDRAW, APPROVED),
            new Move(DRAFT, Action.DISCARD, DISCARDED), new Move(CHECKED, Action.DISCARD, DISCARDED),
            new Move(APPROVED, Action.DISCARD, DISCARDED),
            new Move(PUBLISHED, Action.ROLL_BACK, PUBLISHED), new Move(RETIRED, Action.ROLL_BACK, PUBLISHED),
            new Move(PUBLISHED, Action.RETIRE, RETIRED),
            new Move(null, Action.INSTALL, PUBLISHED), new Move(DRAFT, Action.INSTALL, PUBLISHED),
            new Move(CHECKED, Action.INSTALL, PUBLISHED), new Move(APPROVED, Action.INSTALL, PUBLISHED),
            new Move(REPLACED, Action.INSTALL, PUBLISHED), new Move(DISCARDED, Action.INSTALL, PUBLISHED));

    private LifeCycle() {}

    /** Where an action leads; empty where it has no place. A version that nobody has seen yet stands nowhere: null. */
    public static Optional<State> move(@Nullable State from, Action action) {
        return MOVES.stream().filter(m -> m.from() == from && m.action() == action).map(Move::to).findFirst();
    }

    /** What can be done with a version that stands here, in the order of the table: onwards first, taking away last. */
    public static Stream<Action> actions(State from) {
        return MOVES.stream().filter(m -> m.from() == from).map(Move::action);
    }

    private record Move(@Nullable State from, Action action, State to) {}
}
