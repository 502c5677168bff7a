package org.makesafe.script.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.makesafe.script.source.ScriptBundle;

/**
 * The files of a version as rows hold them.
 *
 * @param source the script
 * @param texts the files beside it, by language
 */
record StoredFiles(String source, Map<String, String> texts) {
    static StoredFiles of(ScriptBundle bundle) {
        return new StoredFiles(text(bundle.script()), bundle.texts().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> text(file.getValue()))));
    }

    /** The files again, under this name. */
    ScriptBundle bundle(String name) {
        var files = new TreeMap<String, byte[]>();
        texts.forEach((language, text) -> files.put(language, bytes(text)));
        return new ScriptBundle(name, bytes(source), files);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
