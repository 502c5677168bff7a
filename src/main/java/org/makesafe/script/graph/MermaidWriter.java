package org.makesafe.script.graph;

import java.util.stream.Collectors;
import org.makesafe.script.graph.ScriptGraph.Edge;
import org.makesafe.script.graph.ScriptGraph.Kind;
import org.makesafe.script.graph.ScriptGraph.QuestionNode;
import org.makesafe.script.graph.ScriptGraph.StageNode;

/** Writes a graph for Mermaid: a subgraph for each stage, thick lines in order, dotted lines to what looks at an answer. */
final class MermaidWriter {
    private final ScriptGraph graph;
    private final StringBuilder out = new StringBuilder();

    MermaidWriter(ScriptGraph graph) {
        this.graph = graph;
    }

    String write() {
        out.append("flowchart TD\n");
        line("accTitle: " + plain(graph.script().title()));
        line("accDescr: " + plain(graph.script().standing()));
        graph.stages().forEach(this::stage);
        graph.alerts().forEach(
                alert -> line("%s{{\"Alert: %s\"}}:::alert".formatted(GraphIds.of(Kind.ALERT, alert.alert().id()),
                        escaped(alert.alert().id()))));
        graph.advice()
                .forEach(item -> line("%s([\"%s\"]):::advice".formatted(GraphIds.of(Kind.ADVICE, item.advice().id()),
                        escaped(item.advice().id() + ": " + item.advice().words()))));
        line(graph.questions().map(q -> GraphIds.of(Kind.QUESTION, q.question().id()))
                .collect(Collectors.joining(" ==> ")));
        graph.edges().forEach(this::edge);
        line("classDef when stroke-dasharray:4 3");
        line("classDef alert stroke:#d4351c");
        line("classDef advice stroke:#00703c");
        return out.toString();
    }

    private void stage(StageNode node) {
        String when = node.when().always() ? "" : "<br/>" + escaped(node.when().words());
        line("subgraph %s[\"%s%s\"]".formatted(GraphIds.of(Kind.STAGE, node.stage().id()),
                escaped(node.stage().title()), when));
        node.questions().forEach(this::question);
        line("end");
    }

    private void question(QuestionNode node) {
        String id = GraphIds.of(Kind.QUESTION, node.question().id());
        String label = escaped(node.question().label());
        if (node.when().always()) {
            line("  %s[\"%s\"]".formatted(id, label));
        } else {
            line("  %s[\"%s<br/>%s\"]:::when".formatted(id, label, escaped(node.when().words())));
        }
    }

    private void edge(Edge edge) {
        line("%s -.-> %s".formatted(GraphIds.of(Kind.QUESTION, edge.question()),
                GraphIds.of(edge.kind(), edge.target())));
    }

    private void line(String text) {
        out.append("  ").append(text).append('\n');
    }

    /** Mermaid's own way of writing what would end a label or start an entity. */
    private static String escaped(String text) {
        return plain(text).replace("#", "#35;").replace("\"", "#quot;").replace("<", "#lt;").replace(">", "#gt;")
                .replace("`", "#96;").replace("&", "#amp;");
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
