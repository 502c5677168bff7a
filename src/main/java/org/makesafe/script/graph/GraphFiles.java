package org.makesafe.script.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Script;

/** Everything that can be drawn of a script, as files. The same script gives the same files, byte for byte. */
public final class GraphFiles {
    private GraphFiles() {}

    /** What a script can be drawn as. */
    public enum Format {
        DOT,
        MERMAID,
        SVG,
        TEXT
    }

    /**
     * One drawing.
     *
     * @param stage the id of the one stage to draw; null for the whole script
     * @return empty where the script has no such stage
     */
    public static Optional<String> one(Script script, Format format, @Nullable String stage) {
        var whole = ScriptGraph.of(script);
        if (format == Format.SVG) {
            return stage == null
                    ? Optional.of(new OverviewPicture(whole).draw())
                    : whole.stages().stream().filter(node -> node.stage().id().equals(stage)).findFirst()
                            .map(node -> new StagePicture(whole, node).draw());
        }
        return (stage == null ? Optional.of(whole) : whole.only(stage)).map(graph -> switch (format) {
            case DOT -> new DotWriter(graph).write();
            case MERMAID -> new MermaidWriter(graph).write();
            default -> new OutlineWriter(graph).write();
        });
    }

    /**
     * The content of each file by its name: {@code <id>.md} in words, {@code <id>.svg} and {@code <id>-<stage>.svg} as
     * pictures, {@code <id>.dot} for Graphviz and {@code <id>.mmd} for Mermaid.
     */
    public static Map<String, String> of(Script script) {
        var graph = ScriptGraph.of(script);
        var files = new LinkedHashMap<String, String>();
        files.put(script.id() + ".md", new OutlineWriter(graph).write());
        files.put(script.id() + ".svg", new OverviewPicture(graph).draw());
        graph.stages().forEach(stage -> files.put("%s-%s.svg".formatted(script.id(), stage.stage().id()),
                new StagePicture(graph, stage).draw()));
        files.put(script.id() + ".dot", new DotWriter(graph).write());
        files.put(script.id() + ".mmd", new MermaidWriter(graph).write());
        return Collections.unmodifiableMap(files);
    }
}
