package org.makesafe.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** A template as it stands in its file, to look for texts that should stand in the message bundles. */
record Template(String name, String source) {
    private static final Path FOLDER = Path.of("src/main/resources/templates");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");
    private static final Pattern OPEN = Pattern
            .compile("<(input|meta|link|br)((?:\\s+[\\w:@-]+(?:=\"[^\"]*\"|='[^']*')?)*)\\s*>");
    private static final List<String> READ = List.of("aria-label", "title", "alt", "placeholder");
    /** What is in quotes in an expression and is not shown: keys, what is compared with, and names of fields. */
    private static final Pattern NOT_SHOWN = Pattern.compile(
            "#\\{\\|[^|]*\\|[^}]*}|#\\{[\\w.-]+(\\([^)]*\\))?}|#messages\\.msg\\('[^']*'|[=!]=\\s*'[^']*'|\\['[^']*'[^]]*]");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\\|((?:[^|$]|\\$\\{[^}]*})*)\\|");

    static List<Template> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            var all = new ArrayList<Template>();
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
                all.add(new Template(FOLDER.relativize(file).toString(), Files.readString(file)));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Template of(String source) {
        return new Template("trial", source);
    }

    /** Texts that stand in it and would be shown, each with the template's name. */
    List<String> texts() {
        var found = new ArrayList<String>();
        String closed = OPEN.matcher(source).replaceAll("<$1$2/>");
        Jsoup.parse(closed, "", Parser.xmlParser()).traverse((NodeVisitor) (node, _) -> {
            if (node instanceof TextNode text && LETTERS.matcher(text.text()).find() && !replaced(text.parent())) {
                found.add(name + ": " + text.text().strip());
            }
            if (node instanceof Element element) {
                READ.stream().filter(key -> LETTERS.matcher(element.attr(key)).find())
                        .forEach(key -> found.add(name + ": " + key + "=" + element.attr(key)));
                Stream.concat(Stream.of("th:text", "th:utext"), READ.stream().map(key -> "th:" + key))
                        .map(element::attr).filter(expression -> shows(expression, false))
                        .forEach(expression -> found.add(name + ": " + expression));
                Stream.of("th:replace", "th:insert").map(element::attr).filter(expression -> shows(expression, true))
                        .forEach(expression -> found.add(name + ": " + expression));
            }
        });
        return found;
    }

    /** Whether something else stands here when the page is made, or it is the name of a key. */
    private static boolean replaced(org.jsoup.nodes.@org.jspecify.annotations.Nullable Node parent) {
        for (var node = parent; node instanceof Element element; node = element.parent()) {
            if (element.hasAttr("th:text") || element.hasClass("app-key")
                    || (element.hasAttr("th:replace") && !element.tagName().equals("html"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether an expression holds a text; names of fields and classes, where these are parameters, are single words. */
    private static boolean shows(String expression, boolean sentences) {
        var quoted = QUOTED.matcher(NOT_SHOWN.matcher(expression).replaceAll(""));
        return quoted.results().map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .map(text -> text.replaceAll("\\$\\{[^}]*}", "")).filter(text -> LETTERS.matcher(text).find())
                .anyMatch(text -> !sentences || text.contains(" "));
    }
}
