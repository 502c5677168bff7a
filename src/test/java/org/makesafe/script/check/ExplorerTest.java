package org.makesafe.script.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.Test;
import org.makesafe.flow.Answer;
import org.makesafe.flow.Answers;
import org.makesafe.flow.Path;
import org.makesafe.flow.Place;
import org.makesafe.laws.RandomScripts;
import org.makesafe.script.AnswerType.Option;
import org.makesafe.script.Condition;
import org.makesafe.script.MultiChoice;
import org.makesafe.script.Question;
import org.makesafe.script.Script;
import org.makesafe.script.Status;
import org.makesafe.script.Value;

/** The explorer finds what trying out every call finds, on random scripts small enough to try. */
@Execution(CONCURRENT)
class ExplorerTest {
    private static final int SCRIPTS = 400;
    private static final int MOST_CALLS = 4_000;
    private int tried;

    @Test
    void aConditionIsPossibleExactlyWhereSomeCallEndsWithIt() {
        int[] found = new int[2];
        for (int seed = 0; seed < SCRIPTS; seed++) {
            var scripts = new RandomScripts(new Random(seed));
            Script script = scripts.next();
            Condition goal = scripts.condition(2);
            Optional<Boolean> some = someCallEndsWith(script, goal);
            if (some.isPresent()) {
                boolean possible = explorer(script).possible(formulas.of(goal));
                assertThat(possible).as("seed %d: %s in %s", seed, goal, script).isEqualTo(some.get());
                found[possible ? 1 : 0]++;
            }
        }
        assertThat(found[0]).as("impossible").isGreaterThan(2);
        assertThat(found[1]).as("possible").isGreaterThan(SCRIPTS / 4);
    }

    @Test
    void theCallShownIsTheOneWithTheFewestAnswers() {
        int[] lengths = new int[5];
        for (int seed = 0; seed < SCRIPTS; seed++) {
            var scripts = new RandomScripts(new Random(seed));
            Script script = scripts.next();
            Condition goal = scripts.condition(2);
            int fewest = fewest(script, goal, 3);
            if (fewest >= 0) {
                var shown = explorer(script).shortest(formulas.of(goal), _ -> true);
                assertThat(shown).as("seed %d: %s in %s", seed, goal, script)
                        .hasValueSatisfying(call -> assertThat(call.answers()).hasSize(fewest));
                lengths[fewest]++;
            }
        }
        assertThat(lengths[0]).isPositive();
        assertThat(lengths[1]).isPositive();
        assertThat(lengths[2]).as("calls of two answers").isPositive();
    }

    private Formulas formulas = new Formulas(new RandomScripts(new Random(0)).next(), List.of(), new Budget());

    private Explorer explorer(Script script) {
        var budget = new Budget();
        var spots = Spot.all(script);
        formulas = new Formulas(script, spots, budget);
        return new Explorer(spots, formulas, budget);
    }

    /** Takes every call from the first question to the last; empty where there are too many. */
    private Optional<Boolean> someCallEndsWith(Script script, Condition goal) {
        tried = 0;
        boolean some = ends(script, goal, Answers.NONE);
        return some || tried < MOST_CALLS ? Optional.of(some) : Optional.empty();
    }

    private boolean ends(Script script, Condition goal, Answers before) {
        Path path = Path.of(script, before);
        Optional<Place> next = path.position();
        if (next.isEmpty()) {
            tried++;
            return goal.holds(path.facts());
        }
        return tried < MOST_CALLS && every(next.get().question())
                .anyMatch(answer -> ends(script, goal, before.with(next.get().key(), answer)));
    }

    /** The fewest answers, given anywhere, after which the condition holds; -1 where there are none or more than the most. */
    private int fewest(Script script, Condition goal, int most) {
        var layer = List.of(Answers.NONE);
        for (int count = 0; count <= most; count++) {
            if (layer.stream().anyMatch(answers -> goal.holds(Path.of(script, answers).facts()))) {
                return count;
            }
            if (layer.size() > 150) {
                return -1;
            }
            var next = new ArrayList<Answers>();
            for (Answers before : layer) {
                Path.of(script, before).places().stream().filter(place -> before.to(place.key()).isEmpty())
                        .forEach(place -> every(place.question())
                                .forEach(answer -> next.add(before.with(place.key(), answer))));
            }
            layer = next;
        }
        return -1;
    }

    private static Stream<Answer> every(Question question) {
        var statuses = Stream.of(Status.values()).filter(status -> status != Status.ANSWERED)
                .map(status -> new Answer(status, null));
        var ids = question.type().options().stream().map(Option::id).toList();
        Stream<List<String>> chosen = ids.isEmpty() ? Stream.of(List.of("said")) : ids.stream().map(List::of);
        if (question.type() instanceof MultiChoice choice) {
            chosen = IntStream.range(1, 1 << ids.size()).mapToObj(
                    bits -> IntStream.range(0, ids.size()).filter(i -> (bits >> i & 1) == 1).mapToObj(ids::get)
                            .toList())
                    .filter(some -> some.size() == 1 || some.stream().noneMatch(choice.exclusive()::contains));
        }
        return Stream.concat(chosen.map(some -> Answer.of(new Value.Several(some))), statuses);
    }
}
