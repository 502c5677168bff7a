package org.makesafe.script.graph;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Ivr;
import org.makesafe.script.graph.ScriptGraph.AdviceNode;
import org.makesafe.script.graph.ScriptGraph.AlertNode;
import org.makesafe.script.graph.ScriptGraph.GradeNode;
import org.makesafe.script.graph.ScriptGraph.Kind;
import org.makesafe.script.graph.ScriptGraph.QuestionNode;
import org.makesafe.script.graph.ScriptGraph.Reason;
import org.makesafe.script.graph.ScriptGraph.StageNode;

/** Writes a script as a Markdown outline: all that the pictures show, and more, in words. */
final class OutlineWriter {
    private final ScriptGraph graph;
    private final Outline out = new Outline();
    private final Map<String, String> lookers;

    OutlineWriter(ScriptGraph graph) {
        this.graph = graph;
        this.lookers = graph.edges().stream().collect(Collectors.groupingBy(ScriptGraph.Edge::question, TreeMap::new,
                Collectors.mapping(e -> word(e.kind()) + " `" + e.target() + "`", Collectors.joining(", "))));
    }

    String write() {
        var script = graph.script();
        out.heading(1, script.title(), script.id());
        out.paragraph(script.standing());
        out.paragraph("Stages and questions are in the order they are asked. One without a condition is always asked.");
        out.item("Opens on", String.join(", ", script.triggers()));
        var covert = script.covert();
        if (covert != null) {
            out.item("When the caller can't talk freely", covert.remind());
        }
        var ringBack = script.ringBack();
        if (ringBack != null) {
            out.item("A lost caller may be rung back on", "%s. Never if: %s.".formatted(ringBack.number(),
                    new ConditionWords(script).words(ringBack.never())));
        }
        var ivr = script.ivr();
        if (ivr != null) {
            telephone(ivr);
        }
        graph.stages().forEach(this::stage);
        out.heading(2, "Alerts", "");
        graph.alerts().forEach(this::alert);
        out.heading(2, "Advice", "");
        graph.advice().forEach(this::advice);
        out.heading(2, "Grades", "");
        out.paragraph("The most urgent rule or alert that holds is suggested. A person chooses the grade.");
        graph.grades().forEach(this::grade);
        if (graph.stages().size() == script.stages().size()) {
            ReportWords.write(script, out); // of whole calls, so it says nothing of one stage
        }
        if (ivr != null) {
            out.heading(2, "Lines by telephone", "");
            ivr.lines().forEach((line, words) -> out.item(line.word(), words));
        }
        return out.text();
    }

    private void telephone(Ivr ivr) {
        out.item("Spoken by a telephone; a handler goes on with", ivr.continues());
        out.item("Language question", ivr.speaks());
        out.item("Played first", String.join(", ", ivr.opening()));
        out.item("Played in turn to callers who wait", String.join(", ", ivr.waiting()));
        var phrase = ivr.phrase();
        optional("When a trigger is said, notes", phrase == null ? null : phrase.question() + ": " + phrase.value());
    }

    private void grade(GradeNode node) {
        boolean last = node.equals(graph.grades().getLast());
        out.item(node.grade(), node.rule().because() + " "
                + (last ? "When no rule or alert holds." : when(node.when().words())));
    }

    private void stage(StageNode node) {
        var stage = node.stage();
        out.heading(2, stage.title(), stage.id());
        var facts = new ArrayList<String>();
        if (stage.urgent()) {
            facts.add("Urgent.");
        }
        facts.add(node.when().always() ? "Held in every call." : "Held if: " + node.when().words() + ".");
        facts.add(QuestionWords.count(stage) + ".");
        facts.add(QuestionWords.repeats(stage));
        out.paragraph(String.join(" ", facts).strip());
        node.questions().forEach(this::question);
    }

    private void question(QuestionNode node) {
        var question = node.question();
        out.heading(3, node.number() + ". " + question.label(), question.id());
        out.item(question.spoken() ? "Say" : "For the handler alone", question.words());
        optional("If the caller can't talk freely, say", question.covertWords());
        optional("Guide", question.guide());
        optional("Asked", node.when().always() ? null : when(node.when().words()));
        out.item("Answer", QuestionWords.traits(question));
        String options = QuestionWords.options(question);
        optional("Options", options.isEmpty() ? null : options);
        PhoneWords.of(question).forEach(sentence -> out.item("By telephone", sentence));
        node.suggestions().forEach(s -> out.item("Suggests", sentence(s)));
        out.code("Looked at by", lookers.getOrDefault(question.id(), ""));
    }

    private void alert(AlertNode node) {
        var alert = node.alert();
        out.heading(3, "Alert", alert.id());
        out.item("Tells the handler", alert.prompt());
        var grade = alert.grade();
        optional("Points to", grade == null ? null : graph.script().grading().name(grade));
        optional("Danger", alert.danger() ? "Asks for the danger decision." : null);
        out.item("Fires", when(node.when().words())
                + (node.reasons().isEmpty() ? "" : " At least one of these reasons must hold as well."));
        node.reasons().forEach(reason -> out.item("Reason", sentence(reason)));
    }

    private void advice(AdviceNode node) {
        var advice = node.advice();
        out.heading(3, "Advice " + advice.id(), "wording " + advice.wording());
        out.item("Say", advice.words());
        out.item("Due", when(node.when().words()));
        out.item("Strength", advice.strength().name().toLowerCase(Locale.ROOT)
                + (advice.needsSignOff() ? ", needs a force's sign-off" : ""));
        optional("Caution", advice.caution());
        out.item("Sources", String.join(", ", advice.sources()));
    }

    private void optional(String name, @Nullable String words) {
        if (words != null) {
            out.item(name, words);
        }
    }

    private static String sentence(Reason reason) {
        return reason.because() + " " + when(reason.when().words());
    }

    private static String when(String words) {
        return words.equals("Always") ? "Always." : "If: " + words + ".";
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
