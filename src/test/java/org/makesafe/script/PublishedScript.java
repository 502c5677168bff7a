package org.makesafe.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.makesafe.script.source.ContactsReader;
import org.makesafe.script.source.ScriptReader;
import org.makesafe.script.source.ScriptSource;

/** The scripts that calls are taken with, for tests that must hold of the real ones. */
public final class PublishedScript {
    private static final Path FOLDER = Path.of("call-scripts");
    private static final String ENDING = ".yaml";
    private static final String USUAL = "op-makesafe";

    private PublishedScript() {}

    /** Every script by the name of its file: all that lies beside the contacts. */
    public static Stream<String> names() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING) && !name.equals(ContactsReader.FILE))
                    .map(name -> name.substring(0, name.length() - ENDING.length())).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The usual script's file as it is. */
    public static byte[] bytes() {
        return bytes(USUAL);
    }

    /** The usual script, read whole. */
    public static Script read() {
        return read(USUAL);
    }

    /** A script, read whole. */
    public static Script read(String name) {
        return read(bytes(name));
    }

    /** A script that must be whole. */
    public static Script read(byte[] yaml) {
        return switch (new ScriptReader().read("script.yaml", yaml)) {
            case ScriptSource.Whole(var script, _) -> script;
            case ScriptSource.Broken(var problems) -> throw new AssertionError("The script is broken: " + problems);
        };
    }

    private static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name + ENDING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
