package org.makesafe.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is read off the source files themselves. */
class SourcesTest {
    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path TEST = Path.of("src", "test", "java");
    private static final Pattern TODO = Pattern.compile("\\b(TODO|FIXME|XXX)\\b(?!\\([^)]+\\): \\S)");
    private static final Pattern REGISTRY = Pattern.compile(
            "repo1?\\.maven\\.(apache\\.)?org|registry\\.npmjs|oss\\.sonatype|docker\\.io|ghcr\\.io|artifactory|jcenter");
    private static final Pattern UNESCAPED = Pattern.compile("th[:-]utext|\\[\\(|th[:-]inline");

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
    void noTemplateWritesTextUnescaped() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src"))) {
            var templates = all.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(templates).isNotEmpty();
            assertThat(templates.stream().filter(file -> UNESCAPED.matcher(text(file)).find())).isEmpty();
        }
        assertThat(
                List.of("<p th:utext=\"${x}\">", "<p data-th-utext=\"${x}\">", "[(${x})]", "th:inline=\"javascript\""))
                .allMatch(text -> UNESCAPED.matcher(text).find());
    }

    @Test
    void everyRefusalHasACodeOfItsOwn() {
        assertThat(RefusalCodes.all()).contains("UNKNOWN_QUESTION", "UNKNOWN_ITEM", "VALUE_WITHOUT_ANSWER")
                .doesNotHaveDuplicates().allMatch(code -> code.matches("[A-Z]+(_[A-Z]+)*"));
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
