package org.makesafe.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.makesafe.flow.Answer;
import org.makesafe.flow.Answers;
import org.makesafe.flow.CompiledScript;
import org.makesafe.flow.Judgement;
import org.makesafe.flow.Mover;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Path;
import org.makesafe.flow.Place;
import org.makesafe.flow.Step;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;

/** One made-up call: answers given in order, ahead, again and back, with every law checked after every step. */
final class Walk {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 14, 22, 10);
    private final String name;
    private final RandomGenerator random;
    private final RandomAnswers given;
    private final CompiledScript compiled;
    private final Script script;
    private final Mover mover;
    private final List<String> taken = new ArrayList<>();
    private Answers answers = Answers.NONE;
    private Path path;
    private Plainly plainly;

    /**
     * A walk that has not begun.
     *
     * @param name tells how to make it again: the seed
     * @param mover the same script compiled once more, to be asked without the fold now and then
     */
    Walk(String name, RandomGenerator random, CompiledScript compiled, Mover mover) {
        this.name = name;
        this.random = random;
        this.given = new RandomAnswers(random);
        this.compiled = compiled;
        this.script = compiled.script();
        this.mover = mover;
        this.path = Path.of(script, answers);
        this.plainly = new Plainly(script, answers);
    }

    /** Wanders about for some steps. */
    void wander(int steps) {
        for (int i = 0; i < steps; i++) {
            var position = position();
            switch (random.nextInt(10)) {
                case 0, 1 -> take(anywhere());
                case 2, 3 -> take(answered().orElseGet(this::anywhere));
                case 4 -> answered().ifPresent(this::thereAndBack);
                case 5 -> answered().ifPresent(this::again);
                default -> take(position.orElseGet(this::anywhere));
            }
        }
        orderMakesNoDifference();
        whatDoesNotCountChangesNothing();
    }

    /** Answers the position until there is none, in no more steps than the script has places. */
    void toTheEnd() {
        int places = script.stages().stream().mapToInt(s -> s.maxItems() * s.questions().size()).sum();
        int steps = 0;
        for (var position = position(); position.isPresent(); position = position()) {
            take(position.get());
            assertThat(++steps).as("%s: steps to the end", this).isLessThanOrEqualTo(places);
        }
        assertThat(path.places()).as("%s: at the end everything that applies has an answer", this)
                .allMatch(place -> path.counts(place.key()));
    }

    private Step take(QuestionKey key) {
        return take(key, given.to(question(key).type()));
    }

    private Step take(QuestionKey key, RandomAnswers.Given answer) {
        taken.add(key + "=" + (answer.value() == null ? answer.status() : answer.value()));
        Answers before = answers;
        Step step = step(before, key, answer);
        var was = plainly;
        answers = step.answers();
        path = Path.of(script, answers);
        plainly = new Plainly(script, answers);
        machineAndFoldAndLanguageAgree(step);
        onlyWhatNoLongerAppliesFallsOff(before, was.counting(), step);
        return step;
    }

    private Step step(Answers before, QuestionKey key, RandomAnswers.Given answer) {
        return switch (compiled.answer(before, key, answer.status(), answer.value(), NOW)) {
            case Outcome.Moved<Step>(var step) -> step;
            case Outcome.Refused<Step>(var code, var sentence, _) ->
                throw new AssertionError("%s was refused: %s %s".formatted(this, code, sentence));
        };
    }

    private void machineAndFoldAndLanguageAgree(Step step) {
        assertThat(keys(path.places())).as("%s: the places that apply", this).isEqualTo(plainly.places());
        assertThat(position()).as("%s: the first place that applies and has no answer", this)
                .isEqualTo(plainly.position());
        if (random.nextInt(4) == 0) {
            var moved = mover.move(step.before().position().map(Place::key), step.key(), answers);
            assertThat(moved).as("%s: where the machine waits", this).isEqualTo(plainly.position());
        }
        assertThat(new HashSet<>(path.offPath())).as("%s: off the path", this)
                .isEqualTo(without(answers.given().keySet(), plainly.counting()));
        var judgement = Judgement.of(script, path);
        assertThat(judgement.advice()).as("%s: the advice that applies", this)
                .isEqualTo(script.advice().stream().filter(advice -> plainly.holds(advice.when())).toList());
        assertThat(judgement.alerts().stream().map(Judgement.Firing::alert)).as("%s: the alerts that fire", this)
                .isEqualTo(script.alerts().stream().filter(alert -> plainly.holds(alert.when())
                        && (alert.reasons().isEmpty()
                                || alert.reasons().stream().anyMatch(r -> plainly.holds(r.when()))))
                        .toList());
    }

    private void onlyWhatNoLongerAppliesFallsOff(Answers before, Set<QuestionKey> was, Step step) {
        var is = plainly.counting();
        var cameBack = without(is, was);
        cameBack.retainAll(before.given().keySet());
        assertThat(step.fellOff()).as("%s: fell off", this).containsExactlyElementsOf(new TreeSet<>(without(was, is)));
        assertThat(step.cameBack()).as("%s: came back", this).containsExactlyElementsOf(new TreeSet<>(cameBack));
        assertThat(without(answers.given().keySet(), before.given().keySet())).as("%s: only one answer is new", this)
                .isSubsetOf(step.key());
        before.given()
                .forEach((key, answer) -> assertThat(key.equals(step.key()) || answer.equals(answers.given().get(key)))
                        .as("%s: nothing else is changed or lost: %s", this, key).isTrue());
    }

    /** A changed answer that is changed back leaves the call where it was. */
    private void thereAndBack(QuestionKey key) {
        Answer was = answers.to(key).orElseThrow();
        Answers before = answers;
        Path start = path;
        Step there = take(key);
        Step back = take(key, new RandomAnswers.Given(was.status(), was.value()));
        assertThat(answers).as("%s: there and back", this).isEqualTo(before);
        assertThat(back.fellOff()).as("%s: what came back falls off again", this).isEqualTo(there.cameBack());
        assertThat(back.cameBack()).as("%s: what fell off comes back", this).isEqualTo(there.fellOff());
        same(start, back.after(), "there and back");
    }

    /** The same answer submitted twice changes nothing. */
    private void again(QuestionKey key) {
        Answer was = answers.to(key).orElseThrow();
        Answers before = answers;
        Step step = take(key, new RandomAnswers.Given(was.status(), was.value()));
        assertThat(step.answer()).as("%s: a stored answer reads as itself", this).isEqualTo(was);
        assertThat(answers).as("%s: submitted again", this).isEqualTo(before);
        assertThat(step.fellOff()).isEmpty();
        assertThat(step.cameBack()).isEmpty();
        same(step.before(), step.after(), "submitted again");
    }

    private void orderMakesNoDifference() {
        var entries = new ArrayList<>(answers.given().entrySet());
        Collections.shuffle(entries, new Random(random.nextLong()));
        var shuffled = new LinkedHashMap<QuestionKey, Answer>();
        entries.forEach(e -> shuffled.put(e.getKey(), e.getValue()));
        same(path, Path.of(script, new Answers(shuffled)), "in another order");
        same(path, Path.of(script, answers), "worked out twice");
    }

    private void whatDoesNotCountChangesNothing() {
        var counted = new LinkedHashMap<>(answers.given());
        path.offPath().forEach(counted::remove);
        Path bare = Path.of(script, new Answers(counted));
        assertThat(keys(bare.places())).as("%s: without what is off the path", this).isEqualTo(keys(path.places()));
        assertThat(Judgement.of(script, bare)).isEqualTo(Judgement.of(script, path));
        assertThat(bare.offPath()).isEmpty();
    }

    private void same(Path one, Path other, String when) {
        assertThat(keys(other.places())).as("%s, %s: places", this, when).isEqualTo(keys(one.places()));
        assertThat(other.position().map(Place::key)).as("%s, %s: position", this, when)
                .isEqualTo(one.position().map(Place::key));
        assertThat(other.offPath()).as("%s, %s: off the path", this, when).isEqualTo(one.offPath());
        assertThat(Judgement.of(script, other)).as("%s, %s: judgement", this, when)
                .isEqualTo(Judgement.of(script, one));
    }

    private Optional<QuestionKey> position() {
        return path.position().map(Place::key);
    }

    private QuestionKey anywhere() {
        Stage stage = script.stages().get(random.nextInt(script.stages().size()));
        Question question = stage.questions().get(random.nextInt(stage.questions().size()));
        return new QuestionKey(question.id(), random.nextInt(1, stage.maxItems() + 1));
    }

    private Optional<QuestionKey> answered() {
        var keys = List.copyOf(answers.given().keySet());
        return keys.isEmpty() ? Optional.empty() : Optional.of(keys.get(random.nextInt(keys.size())));
    }

    private Question question(QuestionKey key) {
        return script.question(key.question()).orElseThrow();
    }

    private static List<QuestionKey> keys(List<Place> places) {
        return places.stream().map(Place::key).toList();
    }

    private static <T> Set<T> without(Set<T> all, Set<T> but) {
        var left = new HashSet<>(all);
        left.removeAll(but);
        return left;
    }

    @Override
    public String toString() {
        return "%s after %s".formatted(name, taken);
    }
}
