package org.makesafe.script.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makesafe.script.source.ContactsReader;
import org.makesafe.script.source.ScriptReader;
import org.makesafe.script.source.ScriptSource;

class RealScriptsTest {
    static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("call-scripts"))) {
            return files.filter(f -> f.toString().endsWith(".yaml") && !f.endsWith(ContactsReader.FILE)).sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aPublishedScriptIsProvedWhole(Path file) throws IOException {
        switch (new ScriptReader().read(file.getFileName().toString(), Files.readAllBytes(file))) {
            case ScriptSource.Broken(var problems) -> assertThat(problems).isEmpty();
            case ScriptSource.Whole(var script, var at) -> {
                long explored = ScriptCheck.check(script, at);
                assertThat(at.problems()).isEmpty();
                assertThat(explored).isPositive();
            }
        }
    }
}
