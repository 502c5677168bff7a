package org.makesafe.author;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.makesafe.script.source.Problem;
import org.makesafe.script.source.ScriptBundle;

/**
 * A file of a version, line by line, with what is wrong beside each line.
 *
 * @param field its name in the form that edits it
 * @param whole what is wrong with the file as a whole
 */
record SourceFile(String name, String field, String text, List<Line> lines, List<Problem> whole) {
    /** A line; {@code number} counts from 1. */
    record Line(int number, String text, List<Problem> problems) {}

    /** Every file of a bundle, the script first. */
    static List<SourceFile> of(ScriptBundle bundle, List<Problem> problems) {
        return Stream.concat(Stream.of(of(bundle.name(), "script", bundle.script(), problems)),
                bundle.texts().entrySet().stream().map(
                        e -> of(bundle.textsFile(e.getKey()), "text." + e.getKey(), e.getValue(), problems)))
                .toList();
    }

    private static SourceFile of(String name, String field, byte[] content, List<Problem> all) {
        String text = new String(content, StandardCharsets.UTF_8);
        var own = all.stream().filter(p -> p.file().equals(name)).toList();
        var lines = new ArrayList<Line>();
        for (String line : text.lines().toList()) {
            int number = lines.size() + 1;
            lines.add(new Line(number, line, own.stream().filter(p -> p.line() == number).toList()));
        }
        return new SourceFile(name, field, text, lines,
                own.stream().filter(p -> p.line() < 1 || p.line() > lines.size()).toList());
    }
}
