package org.makesafe.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The keys of texts that templates and code ask for.
 *
 * @param exact whole keys
 * @param beginnings of keys whose end is known only when a page is made
 */
record TextKeys(Set<String> exact, Set<String> beginnings) {
    private static final Pattern IN_TEMPLATE = Pattern.compile(
            "#\\{([\\w.-]+)[({} ]|#\\{\\|([\\w.-]+)[|$]|#messages\\.msg\\('([\\w.-]+)'");
    private static final Pattern IN_CODE = Pattern.compile("texts\\.(of|word)\\(\\s*\"([\\w.-]+)\"");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z-]+\\.[\\w.-]+)\"");

    static TextKeys used() {
        var used = new TextKeys(new TreeSet<>(), new TreeSet<>());
        Template.all().forEach(template -> IN_TEMPLATE.matcher(template.source()).results().forEach(found -> {
            if (found.group(2) != null) {
                used.beginnings.add(found.group(2));
            } else {
                used.add(found.group(1) == null ? found.group(3) : found.group(1));
            }
        }));
        sources().forEach(source -> IN_CODE.matcher(source).results()
                .forEach(found -> used.add(found.group(1).equals("word") ? found.group(2) + "." : found.group(2))));
        return used;
    }

    /** Whatever stands in quotes in code and could be a key. */
    static Set<String> inCode() {
        var found = new TreeSet<String>();
        sources().forEach(source -> QUOTED.matcher(source).results().forEach(quoted -> found.add(quoted.group(1))));
        return found;
    }

    private void add(String key) {
        (key.endsWith(".") ? beginnings : exact).add(key);
    }

    private static Stream<String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream().map(TextKeys::text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
