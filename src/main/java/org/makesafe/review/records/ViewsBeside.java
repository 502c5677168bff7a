package org.makesafe.review.records;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.makesafe.audit.Audit;
import org.makesafe.audit.Audit.Looker;
import org.makesafe.call.CallView;
import org.makesafe.call.ForceSettings;
import org.makesafe.desk.Beside;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows supervisors on a record who has looked at it. */
@Component
@Order(90)
class ViewsBeside implements Beside {
    private static final int SHOWN_MAX = 5;
    private final Audit audit;
    private final ForceSettings force;

    ViewsBeside(Audit audit, ForceSettings force) {
        this.audit = audit;
        this.force = force;
    }

    /** For the template. */
    record Content(UUID call, List<Looker> lookers, ForceSettings force) {}

    @Override
    public Optional<Part> beside(CallView view, Where where, Reader reader) {
        if (where != Where.RECORD || !reader.supervisor()) {
            return Optional.empty();
        }
        UUID call = view.call().id();
        return Optional.of(new Part("review/viewed",
                new Content(call, audit.lookers(call.toString(), SHOWN_MAX), force)));
    }
}
