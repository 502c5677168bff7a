package org.makesafe.ivr.phone;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.makesafe.ivr.OnlyWithIvr;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who holds which telephone: the made-up callers have theirs, and whatever else the service rings stands on the handler's desk. */
@OnlyWithIvr
@Profile("!production")
@Component
class Telephones {
    private final PhoneNetwork network;
    private final Map<Caller, PracticeCall> latest = new ConcurrentHashMap<>();

    Telephones(PhoneNetwork network) {
        this.network = network;
    }

    /** The call a caller is in, or was in last; a call that rings a caller back comes first. */
    Optional<PracticeCall> of(Caller caller) {
        var back = network.calls().stream().filter(call -> call.to().equals(caller.number())).findFirst();
        back.ifPresent(call -> latest.put(caller, call));
        return Optional.ofNullable(latest.get(caller));
    }

    /** A caller rings, unless they are in a call. */
    void dial(Caller caller) {
        if (of(caller).filter(call -> !call.status().over()).isEmpty())
            latest.put(caller, network.dial(caller.number()));
    }

    /** The telephones on the desk that ring or are in a call. */
    List<PracticeCall> onTheDesk() {
        return network.calls().stream()
                .filter(call -> call.leg().route().direction() != Route.Direction.INBOUND)
                .filter(call -> Caller.ALL.stream().noneMatch(caller -> caller.number().equals(call.to())))
                .toList();
    }

    Optional<PracticeCall> onTheDesk(String sid) {
        return onTheDesk().stream().filter(call -> call.sid().equals(sid)).findFirst();
    }
}
