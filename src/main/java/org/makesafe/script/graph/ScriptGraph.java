package org.makesafe.script.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.makesafe.script.Advice;
import org.makesafe.script.Alert;
import org.makesafe.script.Condition;
import org.makesafe.script.Grading;
import org.makesafe.script.Question;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;

/**
 * A script as a graph: its stages and questions in order, and what each condition looks at.
 *
 * @param stages in the order they are held
 * @param grades the rules in order, the one for when no other holds last
 */
public record ScriptGraph(Script script, List<StageNode> stages, List<AlertNode> alerts, List<AdviceNode> advice,
        List<GradeNode> grades) {
    public ScriptGraph {
        stages = List.copyOf(stages);
        alerts = List.copyOf(alerts);
        advice = List.copyOf(advice);
        grades = List.copyOf(grades);
    }

    /** The graph of a script. */
    public static ScriptGraph of(Script script) {
        return new GraphMaker(script).graph();
    }

    /** Every question, in order. */
    public Stream<QuestionNode> questions() {
        return stages.stream().flatMap(stage -> stage.questions().stream());
    }

    /** The graph of one stage alone, with the alerts, advice and grades that look at its questions; empty for no stage of it. */
    public Optional<ScriptGraph> only(String stage) {
        return stages.stream().filter(s -> s.stage().id().equals(stage)).findFirst().map(s -> {
            var own = s.questions().stream().map(q -> q.question().id()).toList();
            Predicate<List<String>> looks = questions -> questions.stream().anyMatch(own::contains);
            return new ScriptGraph(script, List.of(s), alerts.stream().filter(a -> looks.test(a.questions())).toList(),
                    advice.stream().filter(a -> looks.test(a.when().questions())).toList(),
                    grades.stream().filter(g -> looks.test(g.when().questions()) || g.equals(grades.getLast()))
                            .toList());
        });
    }

    /** Every line from a question of the graph to what looks at it, in the order of the script. */
    public List<Edge> edges() {
        var own = questions().map(q -> q.question().id()).toList();
        var edges = new ArrayList<Edge>();
        for (StageNode stage : stages) {
            add(edges, Kind.STAGE, stage.stage().id(), stage.when().questions());
            stage.questions().forEach(q -> add(edges, Kind.QUESTION, q.question().id(), q.when().questions()));
        }
        alerts.forEach(alert -> add(edges, Kind.ALERT, alert.alert().id(), alert.questions()));
        advice.forEach(item -> add(edges, Kind.ADVICE, item.advice().id(), item.when().questions()));
        return edges.stream().filter(edge -> own.contains(edge.question())).toList();
    }

    private static void add(List<Edge> edges, Kind kind, String id, List<String> questions) {
        questions.forEach(question -> edges.add(new Edge(question, kind, id)));
    }

    /** What a line leads to. */
    public enum Kind {
        STAGE,
        QUESTION,
        ALERT,
        ADVICE
    }

    /** A line from a question to what has a condition that looks at it. */
    public record Edge(String question, Kind kind, String target) {}

    /**
     * A condition for people.
     *
     * @param words in plain English
     * @param questions those it looks at, each once, in the order written; empty where it always holds
     */
    public record When(Condition condition, String words, List<String> questions) {
        public When {
            questions = List.copyOf(questions);
        }

        /** Whether it holds in every call. */
        public boolean always() {
            return condition.equals(Condition.ALWAYS);
        }
    }

    /** A sentence, with the condition that makes it true. */
    public record Reason(String because, When when) {}

    /** A stage with its questions in order. */
    public record StageNode(Stage stage, When when, List<QuestionNode> questions) {
        public StageNode {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A question.
     *
     * @param number its place in the stage, from 1
     * @param suggestions each with the answer it points to at the start of its sentence
     */
    public record QuestionNode(Question question, String stage, int number, When when, List<Reason> suggestions) {
        public QuestionNode {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** An alert, and each way for it to fire. */
    public record AlertNode(Alert alert, When when, List<Reason> reasons) {
        public AlertNode {
            reasons = List.copyOf(reasons);
        }

        /** Every question that the alert or one of its reasons looks at, each once. */
        public List<String> questions() {
            return Stream
                    .concat(when.questions().stream(), reasons.stream().flatMap(r -> r.when().questions().stream()))
                    .distinct().toList();
        }
    }

    /** An advice item and when it is due. */
    public record AdviceNode(Advice advice, When when) {}

    /** A rule that points to a grade. */
    public record GradeNode(Grading.Rule rule, String grade, When when) {}
}
