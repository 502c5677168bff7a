package org.makesafe.script.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.makesafe.script.AnswerType;
import org.makesafe.script.AnswerType.Option;
import org.makesafe.script.FreeText;
import org.makesafe.script.Question;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;

/** Names questions by their labels, so that no two names mean the same to a reader. */
final class QuestionNames {
    private static final AnswerType UNKNOWN = new FreeText(false, 0);
    private final Map<String, Question> questions = new HashMap<>();
    private final Map<String, Stage> stages = new HashMap<>();
    private final Map<String, List<String>> stagesByLabel = new HashMap<>();

    QuestionNames(Script script) {
        for (Stage stage : script.stages()) {
            for (Question question : stage.questions()) {
                questions.put(question.id(), question);
                stages.put(question.id(), stage);
                stagesByLabel.computeIfAbsent(question.label(), _ -> new ArrayList<>()).add(stage.id());
            }
        }
    }

    /** The label as read in a stage, with what sets it apart where needed; the id itself where there is no question. */
    String name(String id, String readIn) {
        Question question = questions.get(id);
        Stage stage = stages.get(id);
        if (question == null || stage == null) {
            return id;
        }
        var repeat = stage.repeat();
        if (stage.id().equals(readIn)) {
            return question.label();
        }
        if (repeat != null) {
            return "%s (any %s)".formatted(question.label(), repeat.noun().toLowerCase(Locale.UK));
        }
        boolean shared = stagesByLabel.getOrDefault(question.label(), List.of()).size() > 1;
        return shared ? "%s (%s)".formatted(question.label(), stage.title()) : question.label();
    }

    AnswerType type(String id) {
        Question question = questions.get(id);
        return question == null ? UNKNOWN : question.type();
    }

    /** The labels of options, in the order given. */
    List<String> labels(String id, List<String> values) {
        return values.stream().map(value -> type(id).options().stream().filter(o -> o.id().equals(value))
                .map(Option::label).findFirst().orElse(value)).toList();
    }

    /** The options of a question that are not among the values. */
    List<String> others(String id, List<String> values) {
        return type(id).options().stream().map(Option::id).filter(option -> !values.contains(option)).toList();
    }
}
