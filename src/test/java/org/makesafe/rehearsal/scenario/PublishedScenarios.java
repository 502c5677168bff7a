package org.makesafe.rehearsal.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.makesafe.script.PublishedScript;
import org.makesafe.script.Script;
import org.makesafe.script.source.Problem;

/** The scenarios that handlers rehearse with, for tests that must hold of the real ones. */
public final class PublishedScenarios {
    private static final Path FOLDER = Path.of("call-scripts", "scenarios");
    private static final Script SCRIPT = PublishedScript.read();

    private PublishedScenarios() {}

    /** Every scenario; all of them must fit. */
    public static List<Scenario> all() {
        var problems = new ArrayList<Problem>();
        List<Scenario> read = read(files(), problems);
        if (!problems.isEmpty()) {
            throw new AssertionError("Scenarios are broken: " + problems);
        }
        return read;
    }

    /** One of them. */
    public static Scenario named(String id) {
        return all().stream().filter(scenario -> scenario.id().equals(id)).findFirst().orElseThrow();
    }

    /** Each file as it is, by its name. */
    static Map<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        try (var found = Files.list(FOLDER)) {
            for (Path file : found.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static String text(String id) {
        return new String(files().get(id + ".yaml"), StandardCharsets.UTF_8);
    }

    static List<Scenario> read(Map<String, byte[]> files, List<Problem> problems) {
        return Scenarios.read(files, id -> Optional.of(SCRIPT).filter(script -> script.id().equals(id)), problems);
    }
}
