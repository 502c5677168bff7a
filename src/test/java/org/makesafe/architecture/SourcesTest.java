package org.makesafe.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.makesafe.call.Refusals;
import org.makesafe.script.Reading;
import org.makesafe.script.publication.Decision;

/** What is read off the source files themselves. */
class SourcesTest {
    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path TEST = Path.of("src", "test", "java");
    private static final Pattern TODO = Pattern.compile("\\b(TODO|FIXME|XXX)\\b(?!\\([^)]+\\): \\S)");
    private static final Pattern REGISTRY = Pattern.compile(
            "repo1?\\.maven\\.(apache\\.)?org|registry\\.npmjs|oss\\.sonatype|docker\\.io|ghcr\\.io|artifactory|jcenter");
    private static final Pattern INLINE_CODE = Pattern.compile("new (?:Outcome\\.)?Refused<[^>]*>\\(\\s*\"([A-Z_]+)\"");

    @Test
    void mainFilesAreShort() {
        var lines = files(MAIN).stream().map(SourcesTest::lines).sorted().toList();
        assertThat(lines.get(lines.size() / 2)).as("median").isLessThanOrEqualTo(60);
        assertThat(lines.get(lines.size() * 9 / 10)).as("p90").isLessThanOrEqualTo(150);
        assertThat(files(MAIN)).allSatisfy(file -> assertThat(lines(file)).as("%s", file).isLessThanOrEqualTo(300));
    }

    @Test
    void testFilesStayReadable() {
        assertThat(files(TEST)).allSatisfy(file -> assertThat(lines(file)).as("%s", file).isLessThanOrEqualTo(400));
    }

    @Test
    void everyPackageSaysInOneSentenceWhatItIsFor() {
        for (Path folder : files(MAIN).stream().map(Path::getParent).distinct().toList()) {
            Path info = folder.resolve("package-info.java");
            assertThat(info).exists();
            assertThat(text(info)).as("%s", info).startsWith("/** ").contains(". */", "@NullMarked");
        }
    }

    @Test
    void whatIsLeftToDoSaysForWhom() {
        assertThat(Stream.concat(files(MAIN).stream(), files(TEST).stream())
                .filter(file -> !file.endsWith("SourcesTest.java"))
                .filter(file -> TODO.matcher(text(file)).find())).isEmpty();
    }

    @Test
    void nothingNamesThePlaceItIsFetchedFrom() throws IOException {
        var named = new ArrayList<Path>(List.of(Path.of("pom.xml")));
        try (Stream<Path> all = Files.walk(Path.of("src"))) {
            all.filter(file -> file.toString().matches(".*\\.(java|yaml|yml|xml|properties|html|sql|js)"))
                    .filter(file -> !file.endsWith("SourcesTest.java")).forEach(named::add);
        }
        assertThat(named.stream().filter(file -> REGISTRY.matcher(text(file)).find())).isEmpty();
    }

    @Test
    void everyRefusalHasACodeOfItsOwn() {
        var codes = new ArrayList<String>();
        Stream.of(Refusals.values()).map(Enum::name).forEach(codes::add);
        Stream.of(Reading.Fault.values()).map(Enum::name).forEach(codes::add);
        Stream.of(Decision.Refusal.values()).map(Enum::name).forEach(codes::add);
        var inline = new TreeSet<String>();
        for (Path file : files(MAIN)) {
            var found = INLINE_CODE.matcher(text(file));
            while (found.find()) {
                assertThat(inline.add(found.group(1))).as("%s twice, again in %s", found.group(1), file).isTrue();
            }
        }
        assertThat(inline).contains("UNKNOWN_QUESTION", "UNKNOWN_ITEM", "VALUE_WITHOUT_ANSWER");
        codes.addAll(inline);
        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[A-Z]+(_[A-Z]+)*"));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lines(Path file) {
        return (int) text(file).lines().count();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
