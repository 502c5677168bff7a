package org.makesafe.script.graph;

import java.util.ArrayList;
import java.util.List;
import org.makesafe.script.Alert;
import org.makesafe.script.Condition;
import org.makesafe.script.Grading;
import org.makesafe.script.Question;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;
import org.makesafe.script.graph.ScriptGraph.AdviceNode;
import org.makesafe.script.graph.ScriptGraph.AlertNode;
import org.makesafe.script.graph.ScriptGraph.GradeNode;
import org.makesafe.script.graph.ScriptGraph.QuestionNode;
import org.makesafe.script.graph.ScriptGraph.Reason;
import org.makesafe.script.graph.ScriptGraph.StageNode;
import org.makesafe.script.graph.ScriptGraph.When;

/** Makes the graph of one script. */
final class GraphMaker {
    private final Script script;
    private final ConditionWords words;
    private final QuestionNames names;

    GraphMaker(Script script) {
        this.script = script;
        this.words = new ConditionWords(script);
        this.names = new QuestionNames(script);
    }

    ScriptGraph graph() {
        return new ScriptGraph(script, script.stages().stream().map(this::stage).toList(),
                script.alerts().stream().map(this::alert).toList(),
                script.advice().stream().map(a -> new AdviceNode(a, when(a.when(), ""))).toList(), grades());
    }

    private StageNode stage(Stage stage) {
        var questions = new ArrayList<QuestionNode>();
        for (Question question : stage.questions()) {
            var suggestions = question.suggestions().stream()
                    .map(s -> new Reason(
                            names.labels(question.id(), List.of(s.value())).getFirst() + ": " + s.because(),
                            when(s.when(), stage.id())))
                    .toList();
            questions.add(new QuestionNode(question, stage.id(), questions.size() + 1,
                    when(question.when(), stage.id()), suggestions));
        }
        return new StageNode(stage, when(stage.when(), ""), questions);
    }

    private AlertNode alert(Alert alert) {
        return new AlertNode(alert, when(alert.when(), ""),
                alert.reasons().stream().map(r -> new Reason(r.because(), when(r.when(), ""))).toList());
    }

    private List<GradeNode> grades() {
        var grades = new ArrayList<GradeNode>();
        script.grading().rules().forEach(rule -> grades.add(grade(rule)));
        grades.add(grade(script.grading().otherwise()));
        return grades;
    }

    private GradeNode grade(Grading.Rule rule) {
        return new GradeNode(rule, script.grading().name(rule.grade()), when(rule.when(), ""));
    }

    private When when(Condition condition, String stage) {
        return new When(condition, words.words(condition, stage), condition.questions().distinct().toList());
    }
}
