package org.makesafe.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makesafe.flow.Answer;
import org.makesafe.flow.Answers;
import org.makesafe.flow.Judgement;
import org.makesafe.flow.Path;

/** What must stay true of the script for a missing child, whoever edits its words. */
class MissingChildTest {
    /** Nine seconds at 160 words a minute. */
    private static final int WORDS_IN_A_BREATH = 25;
    private final Script script = PublishedScript.read("missing-child");

    @Test
    void theConversationHasNineParts() {
        assertThat(script.stages()).extracting(Stage::id).containsExactly("danger", "account", "child", "company",
                "movements", "background", "evidence", "assessment", "close");
        assertThat(questions().count()).isBetween(35L, 55L);
    }

    @Test
    void adviceIsNumberedWithoutGaps() {
        assertThat(script.advice()).extracting(Advice::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).mapToObj("M%02d"::formatted).toList());
    }

    @Test
    void theAssessmentAlwaysComesWithItsReasons() {
        assertThat(questions().filter(Question::noteRequired)).extracting(Question::id).containsExactly("threat",
                "harm", "risk", "investigation", "vulnerability", "engagement", "scene-preservation", "prevention");
    }

    @Test
    void nothingSpokenIsLong() {
        var lines = Stream.concat(
                questions().filter(Question::spoken).flatMap(q -> Stream.of(q.wordsFor(false), q.wordsFor(true))),
                script.advice().stream().map(Advice::words));

        assertThat(lines).filteredOn(line -> line.split("\\s+").length > WORDS_IN_A_BREATH).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "hour", "today", "yesterday", "longer", "said-found"})
    void everySignOfDangerToAChildWhoIsMissingIsAnEmergencyAfterFiveAnswers(String seen) {
        for (var sign : script.question("danger-now").orElseThrow().type().options()) {
            assertThat(danger(Map.of("last-seen", word(seen), "danger-now", several(sign.id()))))
                    .as("%s and %s", seen, sign.id()).isEqualTo(!sign.id().equals("none"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "NOT_KNOWN", "REFUSED", "NOT_ASKED", "UNSAFE_TO_ASK"})
    void notToKnowWhenTheyWereSeenLowersNothing(Status status) {
        assertThat(danger(Map.of("last-seen", new Answer(status, null), "danger-now", several("medical")))).isTrue();
    }

    @Test
    void aChildWhoIsBackMayStillBeInDanger() {
        var found = Map.of("last-seen", word("found"));

        assertThat(danger(with(found, "danger-now", several("under-13")))).isFalse();
        assertThat(danger(with(found, "danger-now", several("medical")))).isTrue();
        assertThat(danger(with(found, "danger-now", several("threats")))).isTrue();
        assertThat(grade(with(found, "back-state", word("hurt")))).isEqualTo(Grade.IMMEDIATE);
        assertThat(grade(with(found, "back-state", word("safe")))).isEqualTo(Grade.SCHEDULED);
    }

    @Test
    void aMissingChildIsNeverLessThanAPriority() {
        assertThat(grade(Map.of())).isEqualTo(Grade.PRIORITY);
        assertThat(grade(Map.of("last-seen", word("hour"), "danger-now", several("none"), "missing-before",
                word("several")))).isEqualTo(Grade.PRIORITY);
    }

    @Test
    void theBedroomTheDevicesAndWhatHoldsDnaAreKeptUntilTheyAreFound() {
        assertThat(advice(Map.of())).contains("M03", "M04", "M05", "M06", "M07");
        assertThat(advice(Map.of("last-seen", word("found")))).doesNotContain("M03", "M04", "M05", "M06", "M07")
                .contains("M02", "M11");
    }

    private boolean danger(Map<String, Answer> given) {
        return judged(given).alerts().stream().anyMatch(firing -> firing.alert().danger());
    }

    private Grade grade(Map<String, Answer> given) {
        return judged(given).grade().grade();
    }

    private List<String> advice(Map<String, Answer> given) {
        return judged(given).advice().stream().map(Advice::id).toList();
    }

    private Judgement judged(Map<String, Answer> given) {
        Answers answers = Answers.NONE;
        for (var answer : given.entrySet()) {
            answers = answers.with(QuestionKey.of(answer.getKey()), answer.getValue());
        }
        return Judgement.of(script, Path.of(script, answers));
    }

    private static Map<String, Answer> with(Map<String, Answer> given, String question, Answer answer) {
        var more = new java.util.HashMap<>(given);
        more.put(question, answer);
        return more;
    }

    private static Answer several(String option) {
        return Answer.of(new Value.Several(List.of(option)));
    }

    private static Answer word(String text) {
        return Answer.of(new Value.Words(text));
    }

    private Stream<Question> questions() {
        return script.stages().stream().flatMap(stage -> stage.questions().stream());
    }
}
