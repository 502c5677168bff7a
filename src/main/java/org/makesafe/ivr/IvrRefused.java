package org.makesafe.ivr;

import java.util.List;

/** The IVR is on and lacks settings, or has some that cannot be right. */
class IvrRefused extends RuntimeException {
    private final List<String> problems;

    IvrRefused(List<String> problems) {
        super("The IVR cannot start: " + String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    List<String> problems() {
        return problems;
    }
}
