package org.makesafe.script.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.makesafe.script.graph.ScriptGraph.QuestionNode;
import org.makesafe.script.graph.ScriptGraph.StageNode;

/** Draws one stage: its questions in order, what brings each up, and the alerts and advice that look at the answers. */
final class StagePicture {
    private static final int LEFT = 20;
    private static final int QUESTION = 560;
    private static final int INDENT = 36;
    private static final int CHANNEL = 140;
    private static final int SIDE = 420;
    private static final int GAP = 16;
    private final ScriptGraph graph;
    private final StageNode node;
    private final Drawing drawing = new Drawing();
    private final Map<String, Card> cards = new LinkedHashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private final Branches branches = new Branches();
    private final SideColumn side = new SideColumn();
    private final Links links = new Links();

    StagePicture(ScriptGraph graph, StageNode node) {
        this.graph = graph;
        this.node = node;
    }

    String draw() {
        var script = graph.script();
        earlier();
        node.questions().forEach(this::question);
        cards.forEach((id, card) -> branches.add(card, node.questions().stream()
                .filter(q -> q.when().questions().contains(id)).map(q -> card(q.question().id())).toList()));
        int column = LEFT + branches.width();
        int right = column + QUESTION + CHANNEL;
        int y = drawing.paragraph(LEFT, 20, right + SIDE - LEFT, Font.TITLE, Look.INK,
                script.title() + ": " + node.stage().title());
        for (String line : heading()) {
            y = drawing.paragraph(LEFT, y, right + SIDE - LEFT, Font.BODY, Look.INK, line);
        }
        y = drawing.paragraph(LEFT, y, right + SIDE - LEFT, Font.SMALL, Look.FAINT,
                "A dashed question is asked only when its condition holds; the arrow at its left comes from the question it "
                        + "depends on. Lines at the right lead to the alerts and advice that look at an answer.");
        int top = y + 14;
        stack(column, top);
        sides(right, top);
        return drawing.svg(script.id() + "-" + node.stage().id(),
                "%s: stage %s".formatted(script.title(), node.stage().title()),
                "The stage's %s in order, with the alerts and advice that look at them. %s.md says it in words."
                        .formatted(QuestionWords.count(node.stage()), script.id()));
    }

    private List<String> heading() {
        var lines = new ArrayList<String>();
        lines.add(graph.script().standing());
        String when = node.when().always() ? "Held in every call. " : "Held if: " + node.when().words() + ". ";
        lines.add((node.stage().urgent() ? "Urgent. " : "") + when + QuestionWords.count(node.stage()) + ". "
                + QuestionWords.repeats(node.stage()));
        return lines;
    }

    /** Cards for the questions of earlier stages that this stage's questions depend on. */
    private void earlier() {
        var own = node.questions().stream().map(q -> q.question().id()).toList();
        for (String id : node.questions().stream().flatMap(q -> q.when().questions().stream()).distinct().toList()) {
            if (!own.contains(id)) {
                String label = graph.questions().filter(q -> q.question().id().equals(id))
                        .map(q -> q.question().label()).findFirst().orElse(id);
                String stage = graph.stages().stream()
                        .filter(s -> s.questions().stream().anyMatch(q -> q.question().id().equals(id)))
                        .map(s -> s.stage().title()).findFirst().orElse("");
                put(id, new Card(Look.EARLIER, QUESTION).add(Font.BODY, Look.FAINT,
                        "Asked earlier, in %s: %s".formatted(stage, label)), 0);
            }
        }
    }

    private void question(QuestionNode each) {
        var question = each.question();
        int depth = each.when().always()
                ? 0
                : 1 + each.when().questions().stream().mapToInt(q -> depths.getOrDefault(q, 0)).max().orElse(0);
        Card card = new Card(each.when().always() ? Look.QUESTION : Look.SOMETIMES, QUESTION - INDENT * depth)
                .add(Font.HEADING, Look.INK, each.number() + ". " + question.label());
        if (!each.when().always()) {
            card.add(Font.BODY, Look.CONDITION, "Asked if: " + each.when().words());
        }
        card.add(Font.BODY, Look.INK, QuestionWords.words(question));
        if (!QuestionWords.options(question).isEmpty()) {
            card.add(Font.SMALL, Look.INK, QuestionWords.options(question));
        }
        if (!PhoneWords.of(question).isEmpty()) {
            card.add(Font.SMALL, Look.INK, "By telephone. " + String.join(" ", PhoneWords.of(question)));
        }
        put(question.id(), card.add(Font.SMALL, Look.FAINT, QuestionWords.traits(question)), depth);
    }

    private void put(String id, Card card, int depth) {
        cards.put(id, card);
        depths.put(id, depth);
    }

    private void stack(int x, int top) {
        int y = top;
        for (var entry : cards.entrySet()) {
            y = entry.getValue().moveTo(x + INDENT * depths.getOrDefault(entry.getKey(), 0), y).bottom() + GAP;
        }
        branches.draw(drawing, x);
        cards.values().forEach(card -> card.draw(drawing));
    }

    private void sides(int right, int top) {
        var items = new ItemCards(graph, SIDE);
        var own = node.questions().stream().map(q -> q.question().id()).toList();
        graph.alerts().stream().filter(a -> a.questions().stream().anyMatch(own::contains))
                .forEach(a -> join(items.alert(a, own), a.questions(), own));
        graph.advice().stream().filter(a -> a.when().questions().stream().anyMatch(own::contains))
                .forEach(a -> join(items.advice(a), a.when().questions(), own));
        side.place(right, top, cards.values().stream().mapToInt(Card::bottom).max().orElse(top));
        links.draw(drawing);
        side.draw(drawing);
    }

    private void join(Card card, List<String> questions, List<String> own) {
        var on = own.stream().filter(questions::contains).toList();
        side.add(card, on.stream().map(this::card).toList());
        on.forEach(id -> links.add(card(id), card, Look.line(own.indexOf(id))));
    }

    private Card card(String id) {
        return Objects.requireNonNull(cards.get(id));
    }
}
