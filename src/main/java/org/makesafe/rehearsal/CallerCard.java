package org.makesafe.rehearsal;

import java.util.Optional;
import org.makesafe.call.CallLists;
import org.makesafe.call.CallView;
import org.makesafe.desk.Beside;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The caller's card beside a practice call, and the way to the debrief beside its record. */
@Component
@Order(0)
class CallerCard implements Beside {
    static final int WHOLE_JOURNAL = 100_000;
    private final Shelf shelf;
    private final CallLists lists;

    CallerCard(Shelf shelf, CallLists lists) {
        this.shelf = shelf;
        this.lists = lists;
    }

    @Override
    public Optional<Part> beside(CallView view, Where where, Reader reader) {
        return Optional.ofNullable(view.call().practice()).flatMap(shelf::find).map(scenario -> switch (where) {
            case CALL -> new Part("rehearsal/card", Card.of(scenario, Talk.of(scenario, view.script(),
                    lists.journal(view.call().id(), 0, WHOLE_JOURNAL))));
            case RECORD -> new Part("rehearsal/after", new After(view.call().id(), scenario.title(), view.open(),
                    reader.supervisor() || view.call().handler().equals(reader.officer())));
        });
    }

    /** What stands beside the record. */
    record After(java.util.UUID call, String title, boolean open, boolean mayRead) {}
}
