package org.makesafe.script.source;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.makesafe.script.source.Problem.Code;

/**
 * The files that make one version of a script: the script, and beside it one file of texts for each other language, and the
 * overlay of the force if it has one.
 *
 * @param name the script's file, for problems; its texts lie beside it, {@code small.cy.yaml} beside {@code small.yaml}
 * @param script the bytes of the script, which nobody changes
 * @param texts the bytes of each file of texts, by language; those of the overlay under {@link #FORCE}
 */
@SuppressWarnings("ArrayRecordComponent")
public record ScriptBundle(String name, byte[] script, SortedMap<String, byte[]> texts) {
    /** Names a force's overlay among the files beside a script: {@code small.force.yaml} beside {@code small.yaml}. */
    public static final String FORCE = "force";
    private static final Pattern TEXTS = Pattern.compile("(.+)\\.([a-z]{2}|" + FORCE + ")\\.yaml");
    /** No script begins so: it keeps the two ways to a hash apart. */
    private static final String FRAMED = "\0texts\0";

    public ScriptBundle {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** A script without texts in other languages. */
    public static ScriptBundle of(String name, byte[] script) {
        return new ScriptBundle(name, script, Collections.emptySortedMap());
    }

    /**
     * Puts the files of one place together.
     *
     * @param files their bytes by name; each a script or a file of texts
     * @param problems takes a problem for each file of texts that has no script
     */
    public static List<ScriptBundle> of(Map<String, byte[]> files, List<Problem> problems) {
        var bundles = new ArrayList<ScriptBundle>();
        files.forEach((name, content) -> {
            if (languageOf(name).isEmpty()) {
                var texts = new TreeMap<String, byte[]>();
                files.forEach((other, bytes) -> languageOf(other).filter(_ -> scriptOf(other).equals(name))
                        .ifPresent(language -> texts.put(language, bytes)));
                bundles.add(new ScriptBundle(name, content, texts));
            } else if (!files.containsKey(scriptOf(name))) {
                problems.add(new Problem(name, 0, 0, Code.TEXTS_ALONE,
                        "There is no script “%s” beside it.".formatted(scriptOf(name))));
            }
        });
        return bundles;
    }

    /** The script that a file belongs to: for a script itself, its own name. */
    public static String scriptOf(String file) {
        Matcher texts = TEXTS.matcher(file);
        return texts.matches() ? texts.group(1) + ".yaml" : file;
    }

    /** The language of a file of texts; empty for a script. */
    public static Optional<String> languageOf(String file) {
        Matcher texts = TEXTS.matcher(file);
        return texts.matches() ? Optional.of(texts.group(2)) : Optional.empty();
    }

    /** The bytes of the force's overlay; empty where it has none. */
    public Optional<byte[]> overlay() {
        return Optional.ofNullable(texts.get(FORCE));
    }

    /** The files of texts alone. */
    public SortedMap<String, byte[]> languages() {
        var languages = new TreeMap<>(texts);
        languages.remove(FORCE);
        return languages;
    }

    /** The name of the file that holds the texts in a language. */
    public String textsFile(String language) {
        return name.replaceFirst("\\.yaml$", "") + "." + language + ".yaml";
    }

    /**
     * Names the version: SHA-256, in hex. Of the script's bytes where there are no texts; otherwise of every file, each with its
     * language and its length before it, so that no two bundles are framed alike.
     */
    public String hash() {
        MessageDigest digest = sha256();
        if (texts.isEmpty()) {
            return HexFormat.of().formatHex(digest.digest(script));
        }
        try (var out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            out.write(FRAMED.getBytes(StandardCharsets.UTF_8));
            frame(out, "", script);
            for (var file : texts.entrySet()) {
                frame(out, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void frame(DataOutputStream out, String language, byte[] content) throws IOException {
        out.writeUTF(language);
        out.writeInt(content.length);
        out.write(content);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
