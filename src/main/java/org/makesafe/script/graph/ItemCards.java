package org.makesafe.script.graph;

import java.util.Locale;
import java.util.List;
import org.makesafe.script.Grade;
import org.makesafe.script.graph.ScriptGraph.AdviceNode;
import org.makesafe.script.graph.ScriptGraph.AlertNode;

/** Makes the cards of alerts and advice items. */
final class ItemCards {
    private final ScriptGraph graph;
    private final int width;

    ItemCards(ScriptGraph graph, int width) {
        this.graph = graph;
        this.width = width;
    }

    /** An alert with all its reasons, in short. */
    Card alert(AlertNode node) {
        Card card = head(node);
        node.reasons().forEach(reason -> card.add(Font.SMALL, Look.INK, "• " + reason.because()));
        return card;
    }

    /** An alert with those of its reasons that look at some of these questions, and when they hold. */
    Card alert(AlertNode node, List<String> questions) {
        Card card = head(node);
        var shown = node.reasons().stream().filter(r -> r.when().questions().stream().anyMatch(questions::contains))
                .toList();
        shown.forEach(r -> card.add(Font.SMALL, Look.INK, "• %s (%s)".formatted(r.because(), r.when().words())));
        int more = node.reasons().size() - shown.size();
        if (more > 0) {
            card.add(Font.SMALL, Look.FAINT,
                    "%s%d that %s on other stages.".formatted(shown.isEmpty() ? "" : "And ", more,
                            more == 1 ? "rests" : "rest"));
        }
        return card;
    }

    private Card head(AlertNode node) {
        var alert = node.alert();
        Card card = new Card(Look.ALERT, width).add(Font.NAME, Look.INK, "Alert: " + alert.id())
                .add(Font.BODY, Look.INK, alert.prompt());
        Grade grade = alert.grade();
        String danger = alert.danger() ? "Asks for the danger decision. " : "";
        String points = grade == null ? "" : "Points to " + graph.script().grading().name(grade) + ".";
        if (!(danger + points).isEmpty()) {
            card.add(Font.SMALL, Look.FAINT, danger + points);
        }
        boolean reasons = !node.reasons().isEmpty();
        if (!node.when().always()) {
            card.add(Font.SMALL, Look.CONDITION, "Fires if: " + node.when().words());
        }
        return reasons
                ? card.add(Font.SMALL, Look.CONDITION,
                        (node.when().always() ? "Fires if" : "and") + " at least one of these reasons holds:")
                : card;
    }

    /** An advice item. */
    Card advice(AdviceNode node) {
        var advice = node.advice();
        String signOff = advice.needsSignOff() ? ", needs sign-off" : "";
        return new Card(Look.ADVICE, width)
                .add(Font.NAME, Look.INK, "Advice %s (%s%s)".formatted(advice.id(),
                        advice.strength().name().toLowerCase(Locale.ROOT), signOff))
                .add(Font.BODY, Look.INK, "“" + advice.words() + "”").add(Font.SMALL, Look.CONDITION,
                        node.when().always() ? "Always due" : "Due if: " + node.when().words());
    }
}
