package org.makesafe.script.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.makesafe.script.source.ContactsReader;
import org.makesafe.script.source.Problem;
import org.makesafe.script.source.ScriptBundle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds the files of a location: a folder on disk, or the one packaged with the service. Every YAML file directly in it is a
 * script or holds a script's texts in another language, except the one that lists the contacts; its folder {@code scenarios} holds what
 * is rehearsed.
 */
public final class ScriptFiles {
    /** The folder of a location that holds scenarios. */
    public static final String SCENARIOS = "scenarios";

    private ScriptFiles() {}

    /** A file's name and its bytes, which nobody changes. */
    @SuppressWarnings("ArrayRecordComponent")
    public record File(String name, byte[] content) {}

    /**
     * The scripts, each with its texts and its overlay.
     *
     * @param overlays a location with overlays of its own, which come before those beside the scripts; empty for none
     * @param problems takes what is wrong with the names of files
     */
    static List<ScriptBundle> scripts(String location, String overlays, List<Problem> problems) {
        var files = new TreeMap<String, byte[]>();
        matching(location, "*.yaml").stream().filter(file -> !file.name().equals(ContactsReader.FILE))
                .forEach(file -> files.put(file.name(), file.content()));
        if (!overlays.isEmpty()) {
            matching(overlays, "*." + ScriptBundle.FORCE + ".yaml")
                    .forEach(file -> files.put(file.name(), file.content()));
        }
        return ScriptBundle.of(files, problems);
    }

    /** The scenarios, by their names; empty where a location has none. */
    public static List<File> scenarios(String location) {
        String folder = location.endsWith("/") ? location : location + "/";
        return matching(folder + SCENARIOS, "*.yaml").stream()
                .map(file -> new File(SCENARIOS + "/" + file.name(), file.content())).toList();
    }

    /** The contacts; empty where a location has none. */
    static Optional<File> contacts(String location) {
        return location.isEmpty() ? Optional.empty() : matching(location, ContactsReader.FILE).stream().findFirst();
    }

    private static List<File> matching(String location, String names) {
        String folder = location.endsWith("/") ? location : location + "/";
        String pattern = folder.contains(":") ? folder : "file:" + folder;
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern + names))
                    .filter(Resource::exists).map(ScriptFiles::file).sorted(Comparator.comparing(File::name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The scripts in %s can't be read".formatted(location), e);
        }
    }

    private static File file(Resource resource) {
        try {
            String name = resource.getFilename();
            return new File(name == null ? resource.getDescription() : name, resource.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
