package org.makesafe.script.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makesafe.script.source.Problem;
import org.makesafe.script.source.ScriptBundle;
import org.makesafe.script.source.ScriptReader;
import org.makesafe.script.source.ScriptSource;

/** Scripts that can be read and not proved. Each begins with the exact list of what is wrong, where, after {@code #!}. */
public class UnprovableScriptsTest {
    private static final String EXPECTED = "#! ";

    /** Every such script. */
    public static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/broken-scripts"))) {
            return files.sorted().toList();
        }
    }

    /** The problems of one of them. */
    public static List<Problem> problems(Path file) throws IOException {
        return switch (new ScriptReader()
                .read(ScriptBundle.of(file.getFileName().toString(), Files.readAllBytes(file)))) {
            case ScriptSource.Broken(var problems) -> problems;
            case ScriptSource.Whole(var script, var at) -> {
                ScriptCheck.check(script, at);
                yield at.problems();
            }
        };
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyProblemIsFoundAtItsPlace(Path file) throws IOException {
        List<String> expected = Files.readAllLines(file).stream().filter(line -> line.startsWith(EXPECTED))
                .map(line -> file.getFileName() + ":" + line.substring(EXPECTED.length())).toList();

        assertThat(expected).isNotEmpty();
        assertThat(problems(file)).extracting(Problem::toString).containsExactlyElementsOf(expected);
    }
}
