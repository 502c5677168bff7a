package org.makesafe.ivr.phone;

import java.util.ArrayList;
import java.util.List;

/** A conference: it begins when the first comes who may begin it, and ends when somebody leaves who ends it. */
final class Room {
    private final List<Conferring> members = new ArrayList<>();
    private boolean begun;

    /** Whether those in the room hear each other. */
    boolean meets() {
        return begun && members.size() > 1;
    }

    void join(Conferring member) {
        members.add(member);
        begun |= member.begins();
        if (meets())
            List.copyOf(members).forEach(Conferring::meet);
    }

    void leave(Conferring member) {
        if (!members.remove(member))
            return;
        if (member.ends()) {
            var rest = List.copyOf(members);
            members.clear();
            rest.forEach(Conferring::closed);
        }
        if (members.isEmpty())
            begun = false;
    }

    void say(Conferring from, String words) {
        if (meets())
            members.stream().filter(member -> member != from).forEach(member -> member.call().hear(words));
    }
}
