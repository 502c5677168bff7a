package org.makesafe.call.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import org.makesafe.flow.Answer;
import org.makesafe.flow.Answers;
import org.makesafe.script.AnswerType;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;
import org.makesafe.script.Value;

/** Takes everything out of answers that a replay does not need: those that are personal, and every text that was typed. */
final class Bare {
    private Bare() {}

    static Answers of(Answers answers, Script script) {
        var kept = new LinkedHashMap<QuestionKey, Answer>();
        for (Map.Entry<QuestionKey, Answer> given : answers.given().entrySet()) {
            script.question(given.getKey().question()).filter(question -> !question.personal())
                    .ifPresent(question -> kept.put(given.getKey(), one(given.getValue(), question)));
        }
        return new Answers(kept);
    }

    private static Answer one(Answer answer, Question question) {
        Value value = answer.value();
        if (value == null) {
            return answer;
        }
        var options = question.type().options().stream().map(AnswerType.Option::id).toList();
        return options.isEmpty() || value.ids().isEmpty() || !options.containsAll(value.ids())
                ? Answer.of(PastCall.ANSWERED)
                : answer;
    }
}
