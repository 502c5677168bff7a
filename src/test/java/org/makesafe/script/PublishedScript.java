package org.makesafe.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.makesafe.script.source.ContactsReader;
import org.makesafe.script.source.Problem;
import org.makesafe.script.source.ScriptBundle;
import org.makesafe.script.source.ScriptReader;
import org.makesafe.script.source.ScriptSource;

/** The scripts that calls are taken with, for tests that must hold of the real ones. */
public final class PublishedScript {
    private static final Path FOLDER = Path.of("call-scripts");
    private static final String ENDING = ".yaml";
    private static final String USUAL = "op-makesafe";
    private static final Map<String, Script> READ = new ConcurrentHashMap<>();

    private PublishedScript() {}

    /** Every script by the name of its file. */
    public static Stream<String> names() {
        return bundles().stream().map(ScriptBundle::name)
                .map(name -> name.substring(0, name.length() - ENDING.length()));
    }

    /** Those that handlers take calls with. */
    public static Stream<String> forHandlers() {
        return names().filter(name -> read(name).forHandlers());
    }

    /** The usual script's files as they are. */
    public static ScriptBundle bundle() {
        return bundle(USUAL);
    }

    /** A script's files as they are. */
    public static ScriptBundle bundle(String name) {
        return bundles().stream().filter(bundle -> bundle.name().equals(name + ENDING)).findFirst().orElseThrow();
    }

    /** The usual script's text without other languages, for tests that change words. */
    public static String inEnglishAlone() {
        return inEnglishAlone(USUAL);
    }

    /** A script's text without other languages. */
    public static String inEnglishAlone(String name) {
        String text = new String(bundle(name).script(), StandardCharsets.UTF_8);
        String alone = text.replaceFirst("(?m)^languages:.*\\R", "");
        if (alone.equals(text)) {
            throw new AssertionError(name + " declares no languages");
        }
        return alone;
    }

    /** The usual script, read whole. */
    public static Script read() {
        return read(USUAL);
    }

    /** A script, read whole and once, for it never changes. */
    public static Script read(String name) {
        return READ.computeIfAbsent(name, wanted -> read(bundle(wanted)));
    }

    /** A script in English alone that must be whole. */
    public static Script read(byte[] yaml) {
        return read(ScriptBundle.of("script.yaml", yaml));
    }

    /** A script that must be whole. */
    public static Script read(ScriptBundle bundle) {
        return switch (new ScriptReader().read(bundle)) {
            case ScriptSource.Whole(var script, _) -> script;
            case ScriptSource.Broken(var problems) -> throw new AssertionError("The script is broken: " + problems);
        };
    }

    /** All that lies beside the contacts. */
    private static List<ScriptBundle> bundles() {
        var found = new TreeMap<String, byte[]>();
        try (var files = Files.list(FOLDER)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ENDING) && !f.endsWith(ContactsReader.FILE))
                    .toList()) {
                found.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var alone = new ArrayList<Problem>();
        List<ScriptBundle> bundles = ScriptBundle.of(found, alone);
        if (!alone.isEmpty()) {
            throw new AssertionError("Texts without a script: " + alone);
        }
        return bundles;
    }
}
