package org.makesafe.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makesafe.flow.Answer;
import org.makesafe.flow.Answers;
import org.makesafe.flow.Path;
import org.makesafe.flow.Place;

/** What must stay true of every real script, whichever is added. */
class EveryScriptTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.makesafe.script.PublishedScript#names")
    void aScriptIsNamedLikeItsFileAndSaysWhatItRestsOn(String name) {
        Script script = PublishedScript.read(name);

        assertThat(script.id()).isEqualTo(name);
        assertThat(script.standing()).contains("Reconstruction", "not an official police script", "sign it off");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.makesafe.script.PublishedScript#forHandlers")
    void theFirstFiveQuestionsAreUrgentAndAlwaysApply(String name) {
        Script script = PublishedScript.read(name);
        var urgent = script.stages().stream().filter(Stage::urgent).toList();

        assertThat(urgent).allMatch(stage -> stage.when().equals(Condition.ALWAYS) && stage.repeat() == null);
        assertThat(urgent.stream().flatMap(stage -> stage.questions().stream()).limit(5)).hasSize(5)
                .allMatch(question -> question.when().equals(Condition.ALWAYS));
    }

    /** Whatever the first answers are, the fifth question at the latest decides danger. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.makesafe.script.PublishedScript#forHandlers")
    void theDangerDecisionComesWithinTheFirstFiveAnswers(String name) {
        Script script = PublishedScript.read(name);
        var waiting = new ArrayList<>(List.of(Answers.NONE));
        for (int answered = 0; answered < 5; answered++) {
            var next = new ArrayList<Answers>();
            for (Answers before : waiting) {
                Place place = Path.of(script, before).position().orElseThrow();
                if (!place.question().id().equals("danger-now")) {
                    every(place.question()).forEach(answer -> next.add(before.with(place.key(), answer)));
                }
            }
            waiting = next;
        }
        assertThat(waiting).as("ways that have not come to danger-now").isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.makesafe.script.PublishedScript#names")
    void oneAlertPromptsTheDangerDecision(String name) {
        assertThat(PublishedScript.read(name).alerts()).filteredOn(Alert::danger).singleElement()
                .matches(alert -> alert.grade() == Grade.IMMEDIATE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.makesafe.script.PublishedScript#forHandlers")
    void theAdviceAndTheContactsAreListedWithAQuestion(String name) {
        assertThat(PublishedScript.read(name).stages().stream().flatMap(stage -> stage.questions().stream())
                .map(Question::shows)).contains(Question.Shows.ADVICE, Question.Shows.CONTACTS);
    }

    @Test
    void noTriggerPhraseOpensTwoScriptsForHandlers() {
        var scripts = PublishedScript.forHandlers().map(PublishedScript::read).toList();

        assertThat(scripts).hasSizeGreaterThan(1).noneMatch(script -> script.triggers().isEmpty());
        scripts.forEach(script -> script.triggers().forEach(phrase -> assertThat(scripts.stream()
                .filter(other -> Heard.of(phrase).longest(other.triggers()) > 0)).as(phrase).containsExactly(script)));
    }

    private static Stream<Answer> every(Question question) {
        var statuses = Stream.of(Status.values()).filter(status -> status != Status.ANSWERED)
                .map(status -> new Answer(status, null));
        var options = question.type().options().stream().map(option -> word(option.id()));
        var other = question.type().options().isEmpty() ? Stream.of(word("said")) : Stream.<Answer>empty();
        return Stream.of(statuses, options, other).flatMap(all -> all);
    }

    private static Answer word(String text) {
        return Answer.of(new Value.Words(text));
    }
}
