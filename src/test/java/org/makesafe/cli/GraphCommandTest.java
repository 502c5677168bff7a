package org.makesafe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphCommandTest {
    private static final String SCRIPT = "call-scripts/op-makesafe.yaml";
    private static final Path COMMITTED = Path.of("docs/scripts");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyDrawingIsWrittenAsItIsCommitted() throws IOException {
        Path into = folder.resolve("new/drawings");

        assertThat(run(SCRIPT, "--out", into.toString())).as(err.toString()).isZero();

        var written = names(into);
        // Another script's id begins as this one's does.
        assertThat(written).isEqualTo(names(COMMITTED).stream()
                .filter(n -> n.startsWith("op-makesafe") && !n.startsWith("op-makesafe-ivr")).toList());
        for (String name : written) {
            assertThat(into.resolve(name)).hasSameTextualContentAs(COMMITTED.resolve(name));
        }
        assertThat(out.toString()).isEqualTo("%d files written to %s.\n".formatted(written.size(), into));
    }

    @Test
    void oneDrawingIsPrinted() throws IOException {
        assertThat(printed(SCRIPT)).isEqualTo(Files.readString(COMMITTED.resolve("op-makesafe.svg")));
        assertThat(printed(SCRIPT, "--format", "dot"))
                .isEqualTo(Files.readString(COMMITTED.resolve("op-makesafe.dot")));
        assertThat(printed(SCRIPT, "--format", "MERMAID"))
                .isEqualTo(Files.readString(COMMITTED.resolve("op-makesafe.mmd")));
        assertThat(printed(SCRIPT, "--format", "text"))
                .isEqualTo(Files.readString(COMMITTED.resolve("op-makesafe.md")));
        assertThat(printed(SCRIPT, "--stage", "danger"))
                .isEqualTo(Files.readString(COMMITTED.resolve("op-makesafe-danger.svg")));
    }

    @Test
    void oneStageIsDrawnInEveryFormatWithWhatLooksAtIt() {
        for (String format : List.of("dot", "mermaid", "text")) {
            assertThat(printed(SCRIPT, "--format", format, "--stage", "danger")).as(format)
                    .contains("Danger signs", "emergency", "A03")
                    .doesNotContain("Free account", "A10:", "Advice A10 (");
        }
    }

    @Test
    void whatCanNotBeDrawnIsSaid() {
        assertThat(run(SCRIPT, "--stage", "weather")).isEqualTo(2);
        assertThat(err.toString()).startsWith("There is no stage weather. There are: talk, danger, account");
        assertThat(run(SCRIPT, "--stage", "danger", "--out", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--out writes every drawing");
        assertThat(run(folder.resolve("none.yaml").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("There is no file ").doesNotContain("\tat ");
        assertThat(out.toString()).isEmpty();
    }

    private String printed(String... args) {
        int before = out.toString().length();
        assertThat(run(args)).as(err.toString()).isZero();
        return out.toString().substring(before);
    }

    private int run(String... args) {
        return CommandLineTools.run(new PrintWriter(out, true), new PrintWriter(err, true),
                Stream.concat(Stream.of("script", "graph"), Stream.of(args)).toArray(String[]::new));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
