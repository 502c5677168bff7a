package org.makesafe.script.check;

import java.util.List;

/** A call that shows something, as the answers that matter in it, in the order of the script. */
public record Example(List<String> answers) {
    public Example {
        answers = List.copyOf(answers);
    }

    @Override
    public String toString() {
        return answers.isEmpty() ? "any call" : String.join("; ", answers);
    }
}
