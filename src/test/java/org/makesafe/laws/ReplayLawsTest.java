package org.makesafe.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.time.LocalDateTime;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makesafe.call.replay.Replay;
import org.makesafe.flow.Answer;
import org.makesafe.flow.Answers;
import org.makesafe.script.PublishedScript;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Reading;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;

/** What holds of replaying any call on any script. */
@Execution(CONCURRENT)
class ReplayLawsTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-14T22:10");

    @Test
    void aCallReplayedOnItsOwnScriptGoesTheSameAndOnAnyOtherWithoutFail() {
        long different = 0;
        for (int seed = 1; seed <= 100; seed++) {
            RandomGenerator random = random(seed);
            Script script = new RandomScripts(random).next();
            Script other = new RandomScripts(random).next();
            for (int call = 1; call <= 10; call++) {
                Answers answers = answers(script, random);
                assertThat(Replay.of(answers, script, script)).as("seed %d", seed).isEmpty();
                different += Replay.of(answers, script, other).isEmpty() ? 0 : 1;
            }
        }
        assertThat(different).isGreaterThan(900);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.makesafe.script.PublishedScript#names")
    void noEditOfARealScriptFailsAReplayAndNoDifferenceTellsWhatWasTyped(String name) {
        Script script = PublishedScript.read(name);
        var edits = ScriptEdits.of(script);
        RandomGenerator random = random(7);
        for (int call = 1; call <= 400; call++) {
            var edit = edits.get(random.nextInt(edits.size()));
            Answers answers = answers(script, random);
            assertThat(Replay.of(answers, script, edit.script()).stream().map(d -> d.sentence().english()))
                    .as(edit.where())
                    .allMatch(s -> s.endsWith("."))
                    .noneMatch(s -> s.matches(".*(words \\d|01632|by the door|seen \\d).*"));
        }
    }

    private static Answers answers(Script script, RandomGenerator random) {
        var given = new RandomAnswers(random);
        Answers answers = Answers.NONE;
        for (Stage stage : script.stages()) {
            for (var question : stage.questions()) {
                var answer = given.to(question.type());
                var key = new QuestionKey(question.id(), 1 + random.nextInt(stage.maxItems()));
                if (answer.value() == null) {
                    answers = answers.with(key, new Answer(answer.status(), null));
                } else if (question.type().read(answer.value(), NOW) instanceof Reading.Read(var value)) {
                    answers = answers.with(key, Answer.of(value));
                }
            }
        }
        return answers;
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
