package org.makesafe.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.makesafe.call.Refusals;
import org.makesafe.review.cycle.FollowUpRefusal;
import org.makesafe.review.cycle.LessonRefusal;
import org.makesafe.review.cycle.ReviewRefusal;
import org.makesafe.script.Reading;
import org.makesafe.script.publication.Decision;

/** Every code that a refusal can have, wherever in the code it stands; one that stands twice is there twice. */
public final class RefusalCodes {
    private static final Pattern INLINE = Pattern.compile("new (?:Outcome\\.)?Refused(?:<[^>]*>)?\\(\\s*\"([A-Z_]+)\"");

    private RefusalCodes() {}

    public static List<String> all() {
        var codes = new ArrayList<String>();
        Stream.of(Refusals.values()).map(Enum::name).forEach(codes::add);
        Stream.of(FollowUpRefusal.values()).map(Enum::name).forEach(codes::add);
        Stream.of(LessonRefusal.values()).map(Enum::name).forEach(codes::add);
        Stream.of(ReviewRefusal.values()).map(Enum::name).forEach(codes::add);
        Stream.of(Reading.Fault.values()).map(Enum::name).forEach(codes::add);
        Stream.of(Decision.Refusal.values()).map(Enum::name).forEach(codes::add);
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                Matcher found = INLINE.matcher(Files.readString(file));
                while (found.find()) {
                    codes.add(found.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes;
    }
}
