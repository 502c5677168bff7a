package org.makesafe.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.makesafe.script.source.ScriptReader;
import org.makesafe.script.source.ScriptSource;

/** The script that calls are taken with, for tests that must hold of the real one. */
public final class PublishedScript {
    private static final Path FILE = Path.of("call-scripts/op-makesafe.yaml");

    private PublishedScript() {}

    /** The file as it is. */
    public static byte[] bytes() {
        try {
            return Files.readAllBytes(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The script, read whole. */
    public static Script read() {
        return read(bytes());
    }

    /** A script that must be whole. */
    public static Script read(byte[] yaml) {
        return switch (new ScriptReader().read("op-makesafe.yaml", yaml)) {
            case ScriptSource.Whole(var script, _) -> script;
            case ScriptSource.Broken(var problems) -> throw new AssertionError("The script is broken: " + problems);
        };
    }
}
