package org.makesafe.ivr;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was answered to a request, so that the same request again is answered alike.
 *
 * @param acts in order
 * @param addresses those of the moments that the acts lead to
 */
record Reply(List<Act> acts, List<Address> addresses) {
    Reply {
        acts = List.copyOf(acts);
        addresses = List.copyOf(addresses);
    }

    /** The name of the step that a moment is reached by. */
    record Address(Moment moment, String step) {}

    Map<Moment, String> steps() {
        return addresses.stream().collect(
                Collectors.toMap(Address::moment, Address::step, (first, _) -> first, LinkedHashMap::new));
    }
}
