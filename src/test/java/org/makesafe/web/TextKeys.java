package org.makesafe.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    private static final Pattern DIFFERENCE = Pattern.compile(
            "Sentence\\s*\\.(?:of|formatted)\\(\\s*\"((?:diff|replay|condition)\\.[\\w.-]+)\",\\s*\"([^\"]*)\"");
    private static final Pattern TRAIT = Pattern.compile(
            "\\b(?:text|flag|condition|list|trait)\\(\\s*(?:(?:question|script), )?\"([^\"]+)\"");
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

    /** The keys of sentences about how versions differ, each with how many things its English names. */
    static Map<String, Integer> differences() {
        var found = new TreeMap<String, Integer>();
        sources().forEach(source -> DIFFERENCE.matcher(source).results()
                .forEach(made -> found.put(made.group(1), made.group(2).split("%s", -1).length - 1)));
        sources().filter(source -> source.startsWith("package org.makesafe.script.diff;"))
                .forEach(source -> TRAIT.matcher(source).results().forEach(
                        trait -> found.put("diff.trait." + trait.group(1).replaceAll("\\W+", "-"), 0)));
        return found;
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
