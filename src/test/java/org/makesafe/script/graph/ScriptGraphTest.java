package org.makesafe.script.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.TreeMap;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makesafe.script.graph.ScriptGraph.Edge;
import org.makesafe.script.graph.ScriptGraph.Kind;
import org.makesafe.script.PublishedScript;
import org.makesafe.script.Script;

/** The pictures in {@code docs/scripts} show the scripts as they are, and people and tools can read them. */
@Execution(CONCURRENT)
class ScriptGraphTest {
    private static final Path DOCS = Path.of("docs", "scripts");
    private static final String UPDATE = "docs/scripts shows something else than call-scripts says. "
            + "Draw it again with: mvn test -Dtest=ScriptGraphTest -Dupdate=true";

    static Stream<Script> scripts() {
        return PublishedScript.names().map(PublishedScript::read);
    }

    @Test
    void theDrawnScriptsAreTheScripts() throws IOException {
        var fresh = new TreeMap<String, String>();
        scripts().forEach(script -> fresh.putAll(GraphFiles.of(script)));
        if (Boolean.getBoolean("update")) {
            Files.createDirectories(DOCS);
            for (Path old : committed().values()) {
                Files.delete(old);
            }
            for (var file : fresh.entrySet()) {
                Files.writeString(DOCS.resolve(file.getKey()), file.getValue());
            }
        }
        var committed = committed();
        assertThat(committed.keySet()).as(UPDATE).isEqualTo(fresh.keySet());
        for (var file : fresh.entrySet()) {
            assertThat(Files.readString(DOCS.resolve(file.getKey())).equals(file.getValue()))
                    .as("%s (%s)", UPDATE, file.getKey()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyPictureCanBeRead(Script script) {
        GraphFiles.of(script).forEach((name, content) -> {
            if (name.endsWith(".svg")) {
                Picture.of(name, content).check();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void graphToolsCanReadIt(Script script) {
        var files = GraphFiles.of(script);
        GraphTools.checkDot(files.getOrDefault(script.id() + ".dot", ""));
        GraphTools.checkMermaid(files.getOrDefault(script.id() + ".mmd", ""));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void theTextSaysAllThatTheScriptHolds(Script script) {
        String text = GraphFiles.of(script).getOrDefault(script.id() + ".md", "");
        script.stages().forEach(stage -> {
            assertThat(text).contains("## %s (`%s`)".formatted(Outline.plain(stage.title()), stage.id()));
            stage.questions().forEach(q -> {
                assertThat(text).contains("%s (`%s`)".formatted(Outline.plain(q.label()), q.id()),
                        ": " + Outline.plain(q.words()) + "\n");
                q.type().options().forEach(option -> assertThat(text).contains(Outline.plain(option.label())));
                q.suggestions().forEach(s -> assertThat(text).contains(Outline.plain(s.because())));
            });
        });
        script.alerts().forEach(alert -> {
            assertThat(text).contains("### Alert (`%s`)".formatted(alert.id()), Outline.plain(alert.prompt()));
            alert.reasons().forEach(reason -> assertThat(text).contains(Outline.plain(reason.because())));
        });
        script.advice().forEach(item -> assertThat(text).contains("### Advice " + item.id() + " (",
                "- Say: " + Outline.plain(item.words())));
        script.grading().rules().forEach(rule -> assertThat(text).contains(Outline.plain(rule.because())));
        ScriptGraph.of(script).questions().filter(q -> !q.when().always())
                .forEach(q -> assertThat(text).contains("- Asked: If: " + Outline.plain(q.when().words())));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void thePicturesShowAllQuestionsAlertsAndAdvice(Script script) {
        var files = GraphFiles.of(script);
        String overview = Picture.of("overview", files.getOrDefault(script.id() + ".svg", "")).words();
        script.alerts().forEach(alert -> assertThat(overview).contains("Alert: " + alert.id()));
        script.advice().forEach(item -> assertThat(overview).contains("Advice " + item.id(), item.words()));
        script.stages().forEach(stage -> {
            assertThat(overview).contains(stage.title());
            String name = "%s-%s.svg".formatted(script.id(), stage.id());
            String picture = Picture.of(name, files.getOrDefault(name, "")).words();
            stage.questions().forEach(q -> assertThat(picture).contains(q.label(), q.words()));
        });
    }

    @Test
    void linesLeadFromQuestionsToWhatLooksAtThem() {
        var graph = ScriptGraph.of(PublishedScript.read());
        assertThat(graph.edges()).doesNotHaveDuplicates().extracting(Edge::question, Edge::kind, Edge::target).contains(
                tuple("sector", Kind.STAGE, "hotel"), tuple("still-there", Kind.QUESTION, "booked-for"),
                tuple("child-age", Kind.ALERT, "emergency"), tuple("room-state", Kind.ADVICE, "A06"));
        assertThat(graph.edges()).noneMatch(edge -> edge.target().equals("A01"));
    }

    private static Map<String, Path> committed() throws IOException {
        var found = new TreeMap<String, Path>();
        if (Files.exists(DOCS)) {
            try (Stream<Path> files = Files.list(DOCS)) {
                files.filter(file -> file.toString().matches(".*\\.(md|svg|dot|mmd)"))
                        .forEach(file -> found.put(file.getFileName().toString(), file));
            }
        }
        return found;
    }
}
