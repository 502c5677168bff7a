package org.makesafe.script.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.makesafe.script.Advice;
import org.makesafe.script.AnswerType.Option;
import org.makesafe.script.Condition;
import org.makesafe.script.MultiChoice;
import org.makesafe.script.Must;
import org.makesafe.script.Phone;
import org.makesafe.script.Question;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;
import org.makesafe.script.WholeNumber;
import org.makesafe.script.YesNo;
import org.makesafe.script.source.Problem.Code;

/** Checks what a schema can't say: that names are unique and that conditions look at options of earlier questions. */
final class Sense {
    private final Script script;
    private final Whereabouts at;
    private final Map<String, Question> seen = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();

    Sense(Script script, Whereabouts at) {
        this.script = script;
        this.at = at;
    }

    void check() {
        boolean urgentOver = false;
        for (Stage stage : script.stages()) {
            if (stage.urgent() && urgentOver) {
                at.problem(stage, Code.NOT_URGENT_FIRST, "Urgent stages stand before all others.");
            }
            urgentOver |= !stage.urgent();
            stage(stage);
        }
        script.alerts().forEach(alert -> {
            unique("alert", alert.id(), alert);
            condition(alert.when());
            alert.reasons().forEach(reason -> condition(reason.when()));
        });
        script.advice().forEach(this::advice);
        script.grading().rules().forEach(rule -> condition(rule.when()));
        script.must().forEach(must -> {
            switch (must) {
                case Must.DangerDecidedWithin _ -> {
                    // Names nothing.
                }
                case Must.NeedsAdvice(var when, _) -> condition(when);
                case Must.NeedsAlert(var when, _) -> condition(when);
            }
        });
        covert();
        ringBack();
        script.report().flags().forEach(flag -> {
            unique("flag", flag.id(), flag);
            condition(flag.when());
        });
        new ReportSense(script, at).check();
    }

    private void ringBack() {
        var ringBack = script.ringBack();
        if (ringBack == null) {
            return;
        }
        Question number = seen.get(ringBack.number());
        if (number == null || !(number.type() instanceof Phone)) {
            at.problem(ringBack, Code.BAD_RING_BACK,
                    "“%s” is not a question that asks for a telephone number.".formatted(ringBack.number()));
        }
        condition(ringBack.never());
    }

    private void stage(Stage stage) {
        unique("stage", stage.id(), stage);
        condition(stage.when());
        stage.questions().forEach(this::question);
        var repeat = stage.repeat();
        if (repeat != null && stage.questions().stream()
                .noneMatch(q -> q.id().equals(repeat.again()) && q.type() instanceof YesNo)) {
            at.problem(repeat, Code.BAD_REPEAT,
                    "“%s” is not a yes-no question of this stage.".formatted(repeat.again()));
        }
    }

    private void question(Question question) {
        unique("question", question.id(), question);
        condition(question.when());
        condition(question.withheldWhen());
        question.suggestions().forEach(suggestion -> {
            condition(suggestion.when());
            options(question, List.of(suggestion.value()), suggestion);
        });
        if (question.type() instanceof WholeNumber(int min, int max) && min > max) {
            at.problem(question, Code.BAD_RANGE, "The least number is above the most.");
        }
        if (question.type() instanceof MultiChoice choice) {
            options(question, List.copyOf(choice.exclusive()), question);
        }
        seen.put(question.id(), question);
    }

    private void advice(Advice advice) {
        unique("advice", advice.id(), advice);
        condition(advice.when());
        if (advice.strength() == Advice.Strength.WEAK && !advice.needsSignOff()) {
            at.problem(advice, Code.NEEDS_SIGN_OFF, "Weak advice must say needs-sign-off.");
        }
    }

    private void covert() {
        var covert = script.covert();
        if (covert == null) {
            return;
        }
        Question question = seen.get(covert.question());
        if (question == null) {
            at.problem(covert, Code.BAD_COVERT, "There is no question “%s”.".formatted(covert.question()));
        } else {
            var both = new ArrayList<>(covert.on());
            both.addAll(covert.off());
            options(question, both, covert);
            if (covert.on().stream().anyMatch(covert.off()::contains)) {
                at.problem(covert, Code.BAD_COVERT, "An answer can't mean both covert and free to talk.");
            }
        }
    }

    private void condition(Condition condition) {
        switch (condition) {
            case Condition.Is(var id, var values) -> {
                Question question = earlier(id, condition);
                if (question != null) {
                    options(question, values, condition);
                }
            }
            case Condition.HasStatus(var id, _) -> earlier(id, condition);
            case Condition.All(var of) -> of.forEach(this::condition);
            case Condition.Any(var of) -> of.forEach(this::condition);
            case Condition.Not(var of) -> condition(of);
        }
    }

    private @org.jspecify.annotations.Nullable Question earlier(String id, Condition condition) {
        Question question = seen.get(id);
        if (question == null) {
            boolean later = script.question(id).isPresent();
            at.problem(condition, later ? Code.LATER_QUESTION : Code.UNKNOWN_QUESTION,
                    later
                            ? "“%s” is asked later; look only at earlier questions.".formatted(id)
                            : "There is no question “%s”.".formatted(id));
        }
        return question;
    }

    private void options(Question question, List<String> values, Object part) {
        var known = question.type().options().stream().map(Option::id).toList();
        if (known.isEmpty()) {
            at.problem(part, Code.NO_OPTIONS, "“%s” has no options to compare with.".formatted(question.id()));
            return;
        }
        values.stream().filter(v -> !known.contains(v)).forEach(v -> at.problem(part, Code.UNKNOWN_OPTION,
                "“%s” is not an option of “%s”: %s.".formatted(v, question.id(), String.join(", ", known))));
    }

    private void unique(String kind, String id, Object part) {
        if (!ids.add(kind + " " + id)) {
            at.problem(part, Code.DUPLICATE_ID, "There are two %s items named “%s”.".formatted(kind, id));
        }
    }
}
