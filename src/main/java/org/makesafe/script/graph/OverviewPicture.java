package org.makesafe.script.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.makesafe.script.graph.ScriptGraph.QuestionNode;
import org.makesafe.script.graph.ScriptGraph.StageNode;

/** Draws the whole script on one page: alerts at the left, stages in the middle, advice at the right. */
final class OverviewPicture {
    private static final int LEFT = 20;
    private static final int SIDE = 430;
    private static final int CHANNEL = 190;
    private static final int STAGE = 400;
    private static final int INDENT = 40;
    private static final int GAP = 30;
    private final ScriptGraph graph;
    private final Drawing drawing = new Drawing();
    private final Map<String, Card> stages = new LinkedHashMap<>();
    private final Map<String, String> stageOf;
    private final SideColumn alerts = new SideColumn();
    private final SideColumn advice = new SideColumn();
    private final Links links = new Links();
    private final Branches branches = new Branches();

    OverviewPicture(ScriptGraph graph) {
        this.graph = graph;
        this.stageOf = graph.questions()
                .collect(Collectors.toMap(q -> q.question().id(), QuestionNode::stage, (first, _) -> first));
    }

    String draw() {
        var script = graph.script();
        graph.stages().forEach(node -> stages.put(node.stage().id(), card(node)));
        graph.stages().forEach(node -> branches.add(card(node.stage().id()),
                graph.stages().stream().filter(s -> on(s.when().questions()).contains(card(node.stage().id())))
                        .map(s -> card(s.stage().id())).toList()));
        sides();
        int column = LEFT + SIDE + CHANNEL + branches.width();
        int right = column + STAGE + CHANNEL;
        int top = heading(right + SIDE - LEFT);
        drawing.paragraph(LEFT, top, SIDE, Font.HEADING, Look.INK, "Alerts");
        drawing.paragraph(column, top, STAGE, Font.HEADING, Look.INK, "Stages");
        drawing.paragraph(right, top, SIDE, Font.HEADING, Look.INK, "Advice");
        int bottom = stack(column, top + 36);
        alerts.place(LEFT, top + 36, bottom);
        advice.place(right, top + 36, bottom);
        branches.draw(drawing, column);
        links.draw(drawing);
        stages.values().forEach(card -> card.draw(drawing));
        alerts.draw(drawing);
        advice.draw(drawing);
        return drawing.svg(script.id(), script.title() + ": overview of the script", description());
    }

    private int heading(int width) {
        int y = drawing.paragraph(LEFT, 20, width, Font.TITLE, Look.INK, graph.script().title());
        y = drawing.paragraph(LEFT, y, width, Font.BODY, Look.INK, graph.script().standing());
        return 10 + drawing.paragraph(LEFT, y, width, Font.SMALL, Look.FAINT,
                "Stages are held from top to bottom. A dashed stage is held only if its condition holds; the arrow at its "
                        + "left comes from the stage it rests on. Curves lead from stages to the alerts and advice that look "
                        + "at their answers.");
    }

    /** Sets the stages one below the other, spread out where the sides are longer, and returns where they end. */
    private int stack(int x, int top) {
        int needed = stages.values().stream().mapToInt(Card::height).sum();
        int spare = (Math.max(alerts.height(), advice.height()) - needed) / stages.size();
        int gap = Math.clamp(spare, GAP, 3 * GAP);
        int y = top;
        for (StageNode node : graph.stages()) {
            Card card = card(node.stage().id()).moveTo(x + (node.when().always() ? 0 : INDENT), y);
            if (y > top) {
                int middle = x + STAGE / 2;
                drawing.path(Look.INK, "M%d %dV%d".formatted(middle, y - gap, y - 7));
                drawing.tipDown(middle, y - 1, Look.INK);
            }
            y = card.bottom() + gap;
        }
        return y - gap;
    }

    private void sides() {
        var cards = new ItemCards(graph, SIDE);
        graph.alerts().forEach(node -> join(cards.alert(node), on(node.questions()), alerts));
        graph.advice().forEach(node -> join(cards.advice(node), on(node.when().questions()), advice));
    }

    private void join(Card card, List<Card> on, SideColumn column) {
        var order = List.copyOf(stages.values());
        column.add(card, on);
        on.forEach(stage -> links.add(stage, card, Look.line(order.indexOf(stage))));
        if (!on.isEmpty()) {
            var titles = graph.stages().stream().filter(s -> on.contains(card(s.stage().id())))
                    .map(s -> s.stage().title()).toList();
            card.add(Font.SMALL, Look.FAINT, "Rests on " + String.join(", ", titles));
        }
    }

    private static Card card(StageNode node) {
        var stage = node.stage();
        Look look = stage.urgent() ? Look.URGENT : node.when().always() ? Look.STAGE : Look.SOMETIMES;
        Card card = new Card(look, node.when().always() ? STAGE : STAGE - INDENT).add(Font.HEADING, Look.INK,
                stage.title());
        if (!node.when().always()) {
            card.add(Font.BODY, Look.CONDITION, "Held if: " + node.when().words());
        }
        card.add(Font.BODY, Look.INK, (stage.urgent() ? "Urgent. " : "") + QuestionWords.count(stage));
        String repeats = QuestionWords.repeats(stage);
        return repeats.isEmpty() ? card : card.add(Font.SMALL, Look.FAINT, repeats);
    }

    /** The cards of the stages that hold these questions. */
    private List<Card> on(List<String> questions) {
        var ids = questions.stream().map(q -> stageOf.getOrDefault(q, "")).distinct().toList();
        return stages.entrySet().stream().filter(e -> ids.contains(e.getKey())).map(Map.Entry::getValue).toList();
    }

    private Card card(String stage) {
        return Objects.requireNonNull(stages.get(stage));
    }

    private String description() {
        var titles = new ArrayList<String>();
        graph.stages().forEach(s -> titles.add(s.stage().title()));
        return "%d stages in this order: %s. %d alerts and %d advice items stand at the sides. %s.md says all of it in words."
                .formatted(titles.size(), String.join(", ", titles), graph.alerts().size(), graph.advice().size(),
                        graph.script().id());
    }
}
