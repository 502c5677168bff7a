package org.makesafe.rehearsal.scenario;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.rehearsal.scenario.Scenario.Point;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Reading;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;
import org.makesafe.script.source.Problem;
import org.makesafe.script.source.Problem.Code;
import org.makesafe.script.source.StrictFile;
import org.makesafe.script.source.Whereabouts;

/** Checks a scenario against its script: first that what it names is there, then the call of an expert from beginning to end. */
final class ScenarioCheck {
    private static final LocalDateTime ANY_DAY = LocalDateTime.of(2026, 3, 2, 21, 0);
    private final Scenario scenario;
    private final Script script;
    private final StrictFile file;
    private final Whereabouts at;

    ScenarioCheck(Scenario scenario, Script script, StrictFile file) {
        this.scenario = scenario;
        this.script = script;
        this.file = file;
        this.at = file.at();
    }

    /**
     * Checks it.
     *
     * @param problems where those of this scenario go
     */
    void check(List<Problem> problems) {
        new ScenarioWords(scenario, file).check();
        names();
        if (problems.isEmpty()) {
            call();
        }
    }

    private void names() {
        if (!script.languages().all().contains(scenario.caller().language())) {
            unknown(scenario, "The script speaks no “%s”.".formatted(scenario.caller().language()));
        }
        replies(scenario.whenAsked());
        scenario.handler().forEach((key, expected) -> expected(key, expected, expected, false));
        scenario.onAdvice().forEach(this::advice);
        scenario.expert().advice().forEach(id -> advice(id, scenario.expert()));
        var ids = new HashSet<String>();
        scenario.interruptions().forEach(one -> {
            if (!ids.add(one.id()) || script.question(one.id()).isPresent()) {
                at.problem(one, Code.DUPLICATE_ID,
                        "“%s” names another interruption, or a question.".formatted(one.id()));
            }
            one.when().questions().filter(id -> script.question(id).isEmpty())
                    .forEach(id -> unknown(one, "There is no question “%s”.".formatted(id)));
            replies(one.changes());
        });
        scenario.expert().points().stream().filter(point -> !known(point.on(), ids)).forEach(
                point -> unknown(point, "There is nothing named “%s” to speak about.".formatted(point.on())));
    }

    private void advice(String id, Object part) {
        if (script.advice(id).isEmpty()) {
            unknown(part, "There is no advice item “%s”.".formatted(id));
        }
    }

    private boolean known(String on, Set<String> interruptions) {
        boolean decision = switch (on) {
            case Point.DANGER, Point.GRADE -> true;
            case Point.DROP -> scenario.drop() != null;
            default -> false;
        };
        return decision || interruptions.contains(on) || script.advice(on).isPresent()
                || script.question(QuestionKey.parse(on).question()).isPresent();
    }

    private void replies(Map<QuestionKey, Reply> replies) {
        replies.forEach((key, reply) -> expected(key, reply.expect(), reply, true));
    }

    private void expected(QuestionKey key, Expectation expected, Object part, boolean aloud) {
        Question question = script.question(key.question()).orElse(null);
        if (question == null || key.item() > items(question)) {
            unknown(part, "There is no question “%s”.".formatted(key));
        } else if (question.spoken() != aloud) {
            unknown(part, aloud
                    ? "“%s” is the handler's own: say under handler what an expert records.".formatted(key)
                    : "“%s” is asked aloud: say under when-asked what the caller says.".formatted(key));
        } else if (expected.value() != null
                && question.type().read(expected.value(), ANY_DAY) instanceof Reading.Unreadable unreadable) {
            at.problem(part, Code.SCENARIO_ANSWER, "“%s”: %s".formatted(key, unreadable.sentence()));
        } else if (question.noteRequired() && expected.value() != null && expected.note() == null) {
            at.problem(part, Code.SCENARIO_ANSWER, "“%s” needs a note.".formatted(key));
        }
    }

    private int items(Question question) {
        return script.stages().stream().filter(stage -> stage.questions().contains(question)).mapToInt(Stage::maxItems)
                .max().orElse(1);
    }

    private void call() {
        var call = ExpertCall.of(scenario, script);
        call.unforeseen().forEach(place -> at.problem(scenario, Code.SCENARIO_NO_REPLY,
                "The expert comes to “%s”, and nothing is said of it.".formatted(place.key())));
        scenario.interruptions().stream().filter(one -> !call.happened().contains(one.id()))
                .forEach(one -> never(one, "“%s” does not come in the expert's call.".formatted(one.id())));
        if (scenario.drop() != null && !call.lost()) {
            never(scenario.drop(), "The expert's call ends before the line goes dead.");
        }
        var expert = scenario.expert();
        if (expert.danger() == Danger.NONE ? call.prompted() != 0 : late(call)) {
            at.problem(expert, Code.SCENARIO_DANGER, call.prompted() == 0
                    ? "The script never prompts danger in the expert's call."
                    : "The script prompts danger after %d answers.".formatted(call.prompted()));
        }
        var suggested = call.judgement().grade().grade();
        if (suggested != expert.grade()) {
            at.problem(expert, Code.SCENARIO_GRADE, "The script suggests %s at the end.".formatted(suggested));
        }
        var due = call.judgement().advice().stream().map(advice -> advice.id()).toList();
        expert.advice().stream().filter(id -> !due.contains(id)).forEach(
                id -> at.problem(expert, Code.SCENARIO_ADVICE, "Advice %s is not due at the end.".formatted(id)));
        scenario.onAdvice().forEach((id, reaction) -> {
            if (!due.contains(id)) {
                never(reaction, "Advice %s is not due at the end.".formatted(id));
            }
        });
    }

    private boolean late(ExpertCall call) {
        return call.prompted() == 0 || call.prompted() > scenario.expert().within();
    }

    private void unknown(Object part, String message) {
        at.problem(part, Code.SCENARIO_UNKNOWN, message);
    }

    private void never(Object part, String message) {
        at.problem(part, Code.SCENARIO_NEVER, message);
    }
}
