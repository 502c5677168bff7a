package org.makesafe.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A message bundle as it stands in its file. */
record Bundle(Map<String, String> texts) {
    private static final Path FOLDER = Path.of("src/main/resources");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");

    static Bundle read(String name) {
        var read = new Properties();
        try (var file = Files.newBufferedReader(FOLDER.resolve(name + ".properties"))) {
            read.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new TreeMap<String, String>();
        read.forEach((key, text) -> texts.put(String.valueOf(key), String.valueOf(text)));
        return new Bundle(texts);
    }

    String text(String key) {
        return texts.getOrDefault(key, "");
    }

    /** The placeholders of each text that has any. */
    Map<String, String> placeholders() {
        return texts.keySet().stream().filter(key -> PLACEHOLDER.matcher(text(key)).find())
                .collect(Collectors.toMap(key -> key, key -> PLACEHOLDER.matcher(text(key)).results()
                        .map(MatchResult::group).sorted().distinct().collect(Collectors.joining())));
    }
}
