package org.makesafe.script;

import java.util.List;

/**
 * How a call becomes covert: by the answer to one question, whoever gives it.
 *
 * @param on answers that mean the caller can't talk freely
 * @param off answers that mean the caller can
 * @param remind what the handler keeps in sight while it lasts
 */
public record Covert(String question, List<String> on, List<String> off, String remind) {
    public Covert {
        on = List.copyOf(on);
        off = List.copyOf(off);
    }

    /** Holds while the caller can't talk freely. */
    public Condition condition() {
        return new Condition.Is(question, on);
    }
}
