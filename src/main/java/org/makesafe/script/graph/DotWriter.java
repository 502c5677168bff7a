package org.makesafe.script.graph;

import org.makesafe.script.graph.ScriptGraph.Edge;
import org.makesafe.script.graph.ScriptGraph.Kind;
import org.makesafe.script.graph.ScriptGraph.QuestionNode;
import org.makesafe.script.graph.ScriptGraph.StageNode;

/** Writes a graph for Graphviz: a cluster for each stage, the questions in order, and lines to what looks at them. */
final class DotWriter {
    private final ScriptGraph graph;
    private final StringBuilder out = new StringBuilder();

    DotWriter(ScriptGraph graph) {
        this.graph = graph;
    }

    String write() {
        out.append("digraph ").append(quoted(graph.script().id())).append(" {\n");
        line("graph [rankdir=TB, compound=true, fontname=Arial, labelloc=t, label=%s];"
                .formatted(quoted(graph.script().title() + "\n" + graph.script().standing())));
        line("node [shape=box, style=rounded, fontname=Arial, fontsize=11];");
        line("edge [fontname=Arial, fontsize=9, color=\"#505a5f\"];");
        graph.stages().forEach(this::stage);
        graph.alerts()
                .forEach(alert -> line("%s [shape=octagon, style=solid, color=\"#d4351c\", label=%s];".formatted(
                        GraphIds.of(Kind.ALERT, alert.alert().id()),
                        quoted("Alert: " + alert.alert().id() + "\n" + alert.alert().prompt()))));
        graph.advice()
                .forEach(item -> line("%s [shape=note, style=solid, color=\"#00703c\", label=%s];".formatted(
                        GraphIds.of(Kind.ADVICE, item.advice().id()),
                        quoted(item.advice().id() + ": " + item.advice().words() + "\n" + item.when().words()))));
        inOrder();
        graph.edges().forEach(this::edge);
        return out.append("}\n").toString();
    }

    private void stage(StageNode node) {
        line("subgraph %s {".formatted(quoted("cluster_" + GraphIds.of(Kind.STAGE, node.stage().id()))));
        String when = node.when().always() ? "" : "\n" + node.when().words();
        line("  label=%s; style=%s;".formatted(quoted(node.stage().title() + when),
                node.when().always() ? "solid" : "dashed"));
        node.questions().forEach(this::question);
        line("}");
    }

    private void question(QuestionNode node) {
        String when = node.when().always() ? "" : "\n" + node.when().words();
        line("  %s [style=%s, label=%s];".formatted(GraphIds.of(Kind.QUESTION, node.question().id()),
                quoted(node.when().always() ? "rounded" : "rounded,dashed"), quoted(node.question().label() + when)));
    }

    private void inOrder() {
        var ids = graph.questions().map(q -> GraphIds.of(Kind.QUESTION, q.question().id())).toList();
        for (int i = 1; i < ids.size(); i++) {
            line("%s -> %s [weight=10];".formatted(ids.get(i - 1), ids.get(i)));
        }
    }

    private void edge(Edge edge) {
        String from = GraphIds.of(Kind.QUESTION, edge.question());
        String to = GraphIds.of(edge.kind(), edge.target());
        if (edge.kind() == Kind.STAGE) {
            graph.stages().stream().filter(s -> s.stage().id().equals(edge.target()))
                    .flatMap(s -> s.questions().stream()).findFirst()
                    .ifPresent(first -> line("%s -> %s [style=dashed, constraint=false, lhead=%s];".formatted(from,
                            GraphIds.of(Kind.QUESTION, first.question().id()), quoted("cluster_" + to))));
        } else {
            line("%s -> %s [style=dashed, constraint=%s];".formatted(from, to, edge.kind() != Kind.QUESTION));
        }
    }

    private void line(String text) {
        out.append("  ").append(text).append('\n');
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
