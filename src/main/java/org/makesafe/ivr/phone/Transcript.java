package org.makesafe.ivr.phone;

import java.util.ArrayList;
import java.util.List;

/** What was heard at one end of a call, in order. */
final class Transcript {
    private final List<Heard> heard = new ArrayList<>();

    /** Something begins to be heard; its place, for {@link #whole}. */
    int begin(Heard begun) {
        heard.add(begun);
        return heard.size() - 1;
    }

    void whole(int place) {
        heard.set(place, heard.get(place).whole());
    }

    List<Heard> inOrder() {
        return List.copyOf(heard);
    }
}
