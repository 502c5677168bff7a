package org.makesafe.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.makesafe.script.Texts;

/** Whoever plays a call: a person at the keyboard, or a file that answers in their place, line by line. */
final class Terminal {
    private final BufferedReader in;
    private final PrintWriter out;
    private final boolean file;

    /**
     * A terminal.
     *
     * @param file whether the lines come from a file: blank ones and those that begin with # are then no answers, and each
     *        answer is shown
     */
    Terminal(BufferedReader in, PrintWriter out, boolean file) {
        this.in = in;
        this.out = out;
        this.file = file;
    }

    void say(String line) {
        out.println(line);
    }

    /** The next line, trimmed; empty at the end of the input. */
    Optional<String> ask() throws IOException {
        out.print("> ");
        out.flush();
        String line = in.readLine();
        while (file && line != null && (line.isBlank() || line.strip().startsWith("#"))) {
            line = in.readLine();
        }
        if (line == null) {
            out.println();
            return Optional.empty();
        }
        if (file) {
            out.println(line.strip());
        }
        return Optional.of(line.strip());
    }

    /** A text that may not be blank, such as a note; asks again until there is one, and is empty at the end of the input. */
    Optional<String> text(String what) throws IOException {
        say(what);
        Optional<String> line = ask();
        while (line.isPresent()) {
            var fault = Texts.fault(line.get(), Texts.NOTE_MAX);
            if (fault.isEmpty() && !line.get().isEmpty()) {
                return line;
            }
            say("  " + fault.map(f -> f.sentence()).orElse("This can't be left out."));
            line = ask();
        }
        return line;
    }
}
