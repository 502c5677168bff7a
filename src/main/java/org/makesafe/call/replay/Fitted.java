package org.makesafe.call.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.makesafe.call.replay.Difference.Kind;
import org.makesafe.flow.Answer;
import org.makesafe.flow.Answers;
import org.makesafe.script.AnswerType;
import org.makesafe.script.MultiChoice;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;
import org.makesafe.script.Sentence;
import org.makesafe.script.Stage;
import org.makesafe.script.Value;

/**
 * The answers of a past call as far as a script can take them, and what it can't.
 *
 * @param lost one for each answer, or part of one, that has no place any more
 */
record Fitted(Answers answers, List<Difference> lost) {
    static Fitted of(Answers past, Script script) {
        var kept = new LinkedHashMap<QuestionKey, Answer>();
        var lost = new ArrayList<Difference>();
        past.given().forEach((key, answer) -> fit(key, answer, script, lost).ifPresent(a -> kept.put(key, a)));
        return new Fitted(new Answers(kept), List.copyOf(lost));
    }

    private static Optional<Answer> fit(QuestionKey key, Answer answer, Script script, List<Difference> lost) {
        Optional<Stage> stage = script.stages().stream()
                .filter(s -> s.questions().stream().anyMatch(q -> q.id().equals(key.question()))).findFirst();
        if (stage.isEmpty()) {
            lost.add(lost(key, Sentence.formatted("replay.lost.gone",
                    "The question %s is gone, so its answer counts nowhere.", key.question())));
            return Optional.empty();
        }
        if (key.item() > stage.get().maxItems()) {
            lost.add(lost(key, Sentence.formatted("replay.lost.times",
                    "The question %s is asked at most %s times, so later answers to it count nowhere.",
                    key.question(), stage.get().maxItems())));
            return Optional.empty();
        }
        Question question = script.question(key.question()).orElseThrow();
        Value value = answer.value();
        var options = question.type().options().stream().map(AnswerType.Option::id).toList();
        if (value == null || options.isEmpty()) {
            return Optional.of(answer);
        }
        if (value.equals(PastCall.ANSWERED)) {
            lost.add(lost(key, Sentence.formatted("replay.lost.typed",
                    "The question %s now takes options, so what was typed there counts nowhere.", key.question())));
            return Optional.empty();
        }
        value.ids().stream().filter(id -> !options.contains(id))
                .forEach(id -> lost.add(lost(key, Sentence.formatted("replay.lost.option",
                        "The question %s has no option %s, so that answer counts nowhere.", key.question(), id))));
        var ids = value.ids().stream().filter(options::contains).toList();
        boolean several = question.type() instanceof MultiChoice;
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        if (ids.size() > 1 && !several) {
            lost.add(lost(key, Sentence.formatted("replay.lost.several",
                    "The question %s takes one option, so an answer of several counts nowhere.", key.question())));
            return Optional.empty();
        }
        return Optional.of(Answer.of(several ? new Value.Several(ids) : new Value.Words(ids.getFirst())));
    }

    private static Difference lost(QuestionKey key, Sentence sentence) {
        return new Difference(Kind.ANSWER, key.question(), sentence);
    }
}
