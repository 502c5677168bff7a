package org.makesafe.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makesafe.script.PublishedScript;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;
import org.makesafe.script.Status;
import org.makesafe.script.Value;

/** Each form of the condition language, as an author writes it, against answers. */
@Execution(CONCURRENT)
class ConditionFormsTest {
    private static final String SCRIPT = """
            script: small
            title: Small
            standing: Made up.
            stages:
              - stage: start
                title: Start
                questions:
                  - { ask: still, label: Still, say: Still?, choice: { now: Now, gone: Gone, later: Later } }
                  - { ask: signs, label: Signs, say: Signs?, multi-choice: { hurt: Hurt, weapon: Weapon, none: None } }
                  - { ask: plate, label: Plate, say: Plate?, text: {} }
                  - { ask: sure, label: Sure, say: Sure?, yes-no: true, when: { still: now } }
              - stage: child
                title: Child
                repeat: { max: 3, noun: Child, again: more }
                questions:
                  - { ask: age, label: Age, say: Age?, choice: { young: Young, old: Old } }
                  - { ask: school, label: School, say: School?, yes-no: true, when: { age: young } }
                  - { ask: more, label: More, say: More?, yes-no: true }
            alerts:
              - { alert: tested, when: FORM, prompt: Act. }
            grades:
              names: { IMMEDIATE: Now, PRIORITY: Soon, SCHEDULED: Later, NO_DEPLOYMENT: Never }
              otherwise: { grade: SCHEDULED, because: Nothing more. }
            """;

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(delimiter = '|', value = {
            // the answer is that option
            "{ still: now } | still=now | true", "{ still: now } | still=gone | false", "{ still: now } | | false",
            "{ still: now } | still=REFUSED | false",
            // the answer is any of them
            "{ still: [now, later] } | still=later | true", "{ still: [now, later] } | still=gone | false",
            // several options: contains it, or any of them
            "{ signs: hurt } | signs=hurt+weapon | true", "{ signs: [none, weapon] } | signs=hurt+weapon | true",
            "{ signs: none } | signs=hurt+weapon | false",
            // an answer, not merely a status
            "{ answered: [plate] } | plate=x | true", "{ answered: [plate] } | plate=NOT_KNOWN | false",
            "{ answered: [plate] } | | false", "{ answered: [plate, still] } | plate=x | false",
            "{ answered: [plate, still] } | plate=x still=gone | true",
            // one of these statuses
            "{ status: { plate: [NOT_KNOWN, REFUSED] } } | plate=REFUSED | true",
            "{ status: { plate: [NOT_KNOWN, REFUSED] } } | plate=NOT_ASKED | false",
            "{ status: { plate: [NOT_KNOWN, REFUSED] } } | | false",
            "{ status: { plate: [ANSWERED] } } | plate=x | true",
            "{ status: { plate: [REFUSED], still: [REFUSED] } } | plate=REFUSED still=REFUSED | true",
            "{ status: { plate: [REFUSED], still: [REFUSED] } } | plate=REFUSED still=now | false",
            // all, any, not, several keys
            "{ all: [{ still: now }, { signs: hurt }] } | still=now signs=hurt | true",
            "{ all: [{ still: now }, { signs: hurt }] } | still=now | false",
            "{ any: [{ still: now }, { signs: hurt }] } | signs=hurt | true",
            "{ any: [{ still: now }, { signs: hurt }] } | signs=weapon | false",
            "{ not: { still: now } } | still=gone | true", "{ not: { still: now } } | | true",
            "{ not: { still: now } } | still=now | false",
            "{ not: { still: now, signs: hurt } } | still=now | true",
            "{ still: now, signs: hurt } | still=now signs=hurt | true",
            "{ still: now, signs: hurt } | still=now signs=weapon | false",
            "{ still: now, not: { signs: hurt } } | still=now | true",
            "{ any: [{ all: [{ still: gone }, { not: { signs: none } }] }] } | still=gone | true",
            // an answer whose question does not apply counts nowhere
            "{ sure: yes } | still=now sure=yes | true", "{ sure: yes } | still=gone sure=yes | false",
            "{ answered: [sure] } | sure=yes | false", "{ not: { sure: yes } } | sure=yes | true",
            // from outside, a repeated question holds when it holds for any
            "{ age: young } | age=old more=yes age#2=young | true", "{ age: young } | age=old age#2=young | false",
            "{ age: young } | age=young more=yes age#2=old | true",
            "{ age: young, school: yes } | age=old more=yes age#2=young school#2=yes | true",
            "{ not: { age: young } } | age=old more=yes age#2=young | false",
            "{ status: { age: [NOT_KNOWN] } } | age=old more=yes age#2=NOT_KNOWN | true"})
    void aFormHoldsWhenTheLanguageSaysSo(String form, String answers, boolean holds) {
        Script script = script(form);
        var judgement = Judgement.of(script, Path.of(script, answers(script, answers)));

        assertThat(judgement.alerts().stream().map(firing -> firing.alert().id()))
                .isEqualTo(holds ? List.of("tested") : List.of());
    }

    @Test
    void insideARepeatedStageAConditionMeansTheSamePerson() {
        Script script = script("{ still: now }");

        var path = Path.of(script, answers(script, "age=young more=yes age#2=old more#2=yes age#3=young"));

        assertThat(path.places().stream().filter(p -> p.stage().id().equals("child")).map(p -> p.key().toString()))
                .containsExactly("age", "school", "more", "age#2", "more#2", "age#3", "school#3", "more#3");
    }

    @Test
    void anItemOpensOnlyWhenTheOneBeforeItAsksForIt() {
        Script script = script("{ still: now }");

        assertThat(items(script, "")).containsExactly(1);
        assertThat(items(script, "more=no more#2=yes")).containsExactly(1);
        assertThat(items(script, "more=yes")).containsExactly(1, 2);
        assertThat(items(script, "more=yes more#2=yes more#3=yes")).containsExactly(1, 2, 3);
        assertThat(items(script, "more=NOT_KNOWN")).containsExactly(1);
    }

    private static List<Integer> items(Script script, String answers) {
        return Path.of(script, answers(script, answers)).places().stream()
                .filter(p -> p.stage().id().equals("child")).map(Place::item).distinct().toList();
    }

    private static Script script(String form) {
        return PublishedScript.read(SCRIPT.replace("FORM", form).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads {@code question=value} pairs; capitals are a status, plus signs join options. */
    private static Answers answers(Script script, @Nullable String text) {
        var answers = Answers.NONE;
        for (String pair : text == null || text.isBlank() ? new String[0] : text.strip().split(" ")) {
            String[] parts = pair.split("=");
            var key = QuestionKey.parse(parts[0]);
            boolean several = script.question(key.question()).orElseThrow().type().name().equals("MULTI_CHOICE");
            answers = answers.with(key, answer(parts[1], several));
        }
        return answers;
    }

    private static Answer answer(String word, boolean several) {
        if (word.equals(word.toUpperCase(Locale.ROOT))) {
            return new Answer(Status.valueOf(word), null);
        }
        return Answer.of(several ? new Value.Several(List.of(word.split("\\+"))) : new Value.Words(word));
    }
}
