package org.makesafe.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.makesafe.flow.Answer;
import org.makesafe.flow.Answers;
import org.makesafe.flow.Judgement;
import org.makesafe.flow.Path;
import org.makesafe.script.source.ScriptBundle;

/** What must stay true of the real script, whoever edits its words. */
class PublishedScriptTest {
    private static final List<String> SETTINGS = List.of("hotel", "taxi", "licensed", "takeaway", "transport",
            "residential", "sport", "online", "other");
    private final Script script = PublishedScript.read();

    @Test
    void theConversationHasTwelvePartsOfWhichOneIsTheSetting() {
        assertThat(script.stages()).extracting(Stage::id).containsExactly("talk", "danger", "account", "child",
                "concern", "hotel", "taxi", "licensed", "takeaway", "transport", "residential", "sport", "online",
                "other", "vehicles", "evidence", "safety", "caller", "assessment", "close");
        assertThat(script.stages().stream().filter(stage -> !SETTINGS.contains(stage.id()))).hasSize(12 - 1);
        assertThat(script.stages()).filteredOn(stage -> SETTINGS.contains(stage.id()))
                .allSatisfy(stage -> assertThat(stage.when())
                        .isEqualTo(new Condition.Is("sector", List.of(stage.id()))));
        assertThat(script.stages()).filteredOn(stage -> !SETTINGS.contains(stage.id()))
                .allSatisfy(stage -> assertThat(stage.when()).isEqualTo(Condition.ALWAYS));
    }

    @Test
    void everySettingThatCanBeChosenHasItsOwnPart() {
        assertThat(question("sector").type().options()).extracting(AnswerType.Option::id)
                .containsExactlyInAnyOrderElementsOf(SETTINGS);
    }

    @Test
    void peopleAndVehiclesRepeatAndNothingElseDoes() {
        assertThat(script.stages()).filteredOn(stage -> stage.repeat() != null).extracting(Stage::id)
                .containsExactly("child", "concern", "vehicles");
    }

    @Test
    void adviceIsNumberedFromOneToTwentyFive() {
        assertThat(script.advice()).extracting(Advice::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 25).mapToObj("A%02d"::formatted).toList());
    }

    @Test
    void alertsAreThoseThatOthersRelyOn() {
        assertThat(script.alerts()).extracting(Alert::id).containsExactly("emergency", "danger-unplaced", "hazard",
                "ambulance", "caller-unsafe", "covert-caller", "passengers-aboard", "scene-at-risk", "railway",
                "missing-child", "planned-contact", "police-expected");
        assertThat(script.alerts()).filteredOn(Alert::danger).extracting(Alert::id).containsExactly("emergency");
    }

    @Test
    void mandatoryQuestionsAreThoseThatOthersRelyOn() {
        assertThat(questions().filter(Question::mandatory)).extracting(Question::id).containsExactly("callback-number",
                "where", "still-there", "danger-now", "sector", "account", "exchange", "control", "sexual",
                "criminal-task", "child-description", "child-age", "concern-description", "advice-read", "name-wish",
                "threat", "harm", "risk", "investigation", "vulnerability", "engagement", "scene-preservation",
                "prevention", "flag-cse", "flag-cce", "flag-csa", "flag-adult", "nsir-opening", "routing");
    }

    @Test
    void theAssessmentAlwaysComesWithItsReasons() {
        assertThat(questions().filter(Question::noteRequired)).extracting(Question::id).containsExactly("threat",
                "harm", "risk", "investigation", "vulnerability", "engagement", "scene-preservation", "prevention");
    }

    @Test
    void onlyWhatIdentifiesTheCallerIsPersonal() {
        assertThat(questions().filter(Question::personal)).extracting(Question::id).containsExactly("callback-number",
                "caller-name", "caller-role", "caller-contact-how");
    }

    @Test
    void theCallerCanSayThatTheyCannotTalk() {
        assertThat(script.covert()).extracting(Covert::question, Covert::on, Covert::off).containsExactly("can-talk",
                List.of("cannot-talk"), List.of("can-talk"));
    }

    @Test
    void theAdviceAndTheContactsAreListedWithOneQuestionEach() {
        assertThat(questions().filter(q -> q.shows() == Question.Shows.ADVICE)).extracting(Question::id)
                .containsExactly("advice-read");
        assertThat(questions().filter(q -> q.shows() == Question.Shows.CONTACTS)).extracting(Question::id)
                .containsExactly("routing");
    }

    @Test
    void everySignOfDangerWhileTheyAreThereIsAnEmergencyAfterFiveAnswers() {
        for (String still : List.of("here-now", "leaving")) {
            for (var sign : question("danger-now").type().options()) {
                var answers = Answers.NONE.with(QuestionKey.of("can-talk"), word("can-talk"))
                        .with(QuestionKey.of("callback-number"), new Answer(Status.REFUSED, null))
                        .with(QuestionKey.of("where"), new Answer(Status.NOT_KNOWN, null))
                        .with(QuestionKey.of("still-there"), word(still))
                        .with(QuestionKey.of("danger-now"), Answer.of(new Value.Several(List.of(sign.id()))));
                var judgement = Judgement.of(script, Path.of(script, answers));
                boolean danger = judgement.alerts().stream().anyMatch(firing -> firing.alert().danger());

                assertThat(danger).as("%s and %s", still, sign.id()).isEqualTo(!sign.id().equals("none"));
                assertThat(judgement.grade().grade()).isEqualTo(danger ? Grade.IMMEDIATE : Grade.PRIORITY);
            }
        }
    }

    @Test
    void thereAreSignsForEverySettingAndTwoKindsOfPeople() {
        assertThat(questions().filter(question -> question.id().startsWith("signs-"))).hasSize(SETTINGS.size() + 2);
    }

    @Test
    void linesMayEndTheWindowsWay() {
        var windows = text().replace("\n", "\r\n");

        assertThat(PublishedScript.read(withScript(windows))).isEqualTo(script);
    }

    @Test
    void anEditorMayLeaveAByteOrderMark() {
        var marked = "\ufeff" + text();

        assertThat(PublishedScript.read(withScript(marked))).isEqualTo(script);
    }

    private static String text() {
        return new String(PublishedScript.bundle().script(), StandardCharsets.UTF_8);
    }

    private static ScriptBundle withScript(String text) {
        return new ScriptBundle("op-makesafe.yaml", text.getBytes(StandardCharsets.UTF_8),
                PublishedScript.bundle().texts());
    }

    private static Answer word(String text) {
        return Answer.of(new Value.Words(text));
    }

    private Question question(String id) {
        return script.question(id).orElseThrow();
    }

    private Stream<Question> questions() {
        return script.stages().stream().flatMap(stage -> stage.questions().stream());
    }
}
