package org.makesafe.script.source;

import java.util.List;
import java.util.stream.Collectors;

/** Scripts or contacts that can't be used, with every problem found in them. Stops start-up. */
public final class BrokenScripts extends RuntimeException {
    private final transient List<Problem> problems;

    public BrokenScripts(List<Problem> problems) {
        super(problems.stream().sorted().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().toList();
    }

    /** Every problem, sorted by file, line and column. */
    public List<Problem> problems() {
        return problems;
    }
}
