package org.makesafe.access;

import java.util.List;

/** Production lacks settings or has some it must not have. */
class ProductionRefused extends RuntimeException {
    private final List<String> problems;

    ProductionRefused(List<String> problems) {
        super("Profile production cannot start: " + String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    List<String> problems() {
        return problems;
    }
}
