package org.makesafe.call.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.makesafe.flow.Answer;
import org.makesafe.flow.Answers;
import org.makesafe.script.PublishedScript;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;
import org.makesafe.script.Status;
import org.makesafe.script.Value;

class ReplayTest {
    private static final String YAML = PublishedScript.inEnglishAlone();
    private static final Script BEFORE = PublishedScript.read(YAML.getBytes(StandardCharsets.UTF_8));

    private static final Answers HOTEL = new Answers(Map.of(
            QuestionKey.of("callback-number"), Answer.of(new Value.Words("+441632960144")),
            QuestionKey.of("where"), Answer.of(new Value.Fields(Map.of("premises", "Harbour View Hotel"))),
            QuestionKey.of("still-there"), Answer.of(new Value.Words("here-now")),
            QuestionKey.of("danger-now"), Answer.of(new Value.Several(List.of("with-child", "hurt"))),
            QuestionKey.of("sector"), Answer.of(new Value.Words("hotel")),
            QuestionKey.of("room-state"), Answer.of(new Value.Words("vacated")),
            QuestionKey.of("child-age"), new Answer(Status.REFUSED, null),
            new QuestionKey("child-description", 3), Answer.of(new Value.Words("A boy."))));

    @Test
    void aPastCallHoldsChoicesAndStatusesAndNothingTyped() {
        var call = past(HOTEL);

        assertThat(call.answers().given()).containsOnlyKeys(HOTEL.given().keySet().stream()
                .filter(key -> !key.question().equals("callback-number")).toList());
        assertThat(call.answers().to(QuestionKey.of("where"))).contains(Answer.of(PastCall.ANSWERED));
        assertThat(call.answers().to(QuestionKey.of("sector"))).contains(Answer.of(new Value.Words("hotel")));
        assertThat(call.answers().to(QuestionKey.of("child-age"))).contains(new Answer(Status.REFUSED, null));
        assertThat(call.toString()).doesNotContain("960144", "Harbour", "A boy");
        assertThat(call.made()).isEqualTo(Made.of(BEFORE, HOTEL));
        assertThat(call.made().alerts()).contains("emergency");
    }

    @Test
    void whatWouldDifferIsSaidInWords() {
        Script after = edited("danger: true\n    when: { still-there: [here-now, leaving] }",
                "danger: true\n    when: { still-there: leaving }");

        assertThat(Replay.of(HOTEL, BEFORE, BEFORE)).isEmpty();
        assertThat(Replay.of(HOTEL, BEFORE, after).stream().map(d -> d.sentence().english())).containsExactly(
                "The suggested grade would be Priority, not Immediate.",
                "Alert emergency (“Send officers now. Keep the caller on the line.”) would no longer fire.");
    }

    @Test
    void anAnswerWithoutAPlaceIsReportedAndCountsNowhere() {
        String small = """
                script: small
                title: Small
                standing: Made up.
                triggers: [small]
                stages:
                  - stage: people
                    title: People
                    repeat: { max: 3, noun: Person, again: another }
                    questions:
                      - { ask: look, label: Look, handler: Look., choice: { tall: Tall, small: Small } }
                      - { ask: signs, label: Signs, handler: Signs., multi-choice: { a: A, b: B } }
                      - { ask: words, label: Words, handler: Words., text: { max: 20 } }
                      - { ask: old, label: Old, handler: Old., yes-no: true }
                      - { ask: another, label: Another, handler: Another., yes-no: true }
                grades:
                  names: { IMMEDIATE: Immediate, PRIORITY: Priority, SCHEDULED: Scheduled, NO_DEPLOYMENT: None }
                  rules: []
                  otherwise: { grade: SCHEDULED, because: Nothing more. }
                """;
        Script before = script(small);
        Script after = script(small.replace("max: 3", "max: 2").replace("tall: Tall", "huge: Huge")
                .replace("multi-choice: { a: A, b: B }", "choice: { a: A, b: B }")
                .replace("text: { max: 20 }", "yes-no: true").replace("ask: old", "ask: fresh"));
        var answers = new Answers(Map.of(QuestionKey.of("look"), Answer.of(new Value.Words("tall")),
                QuestionKey.of("signs"), Answer.of(new Value.Several(List.of("a", "b"))), QuestionKey.of("words"),
                Answer.of(new Value.Words("Ann")), QuestionKey.of("old"), Answer.of(new Value.Words("yes")),
                new QuestionKey("look", 3), Answer.of(new Value.Words("small"))));

        assertThat(Replay.of(answers, before, after).stream().map(d -> d.sentence().english()))
                .containsExactlyInAnyOrder(
                        "The question look has no option tall, so that answer counts nowhere.",
                        "The question signs takes one option, so an answer of several counts nowhere.",
                        "The question words now takes options, so what was typed there counts nowhere.",
                        "The question old is gone, so its answer counts nowhere.",
                        "The question look is asked at most 2 times, so later answers to it count nowhere.",
                        "Question old would not be asked.", "Question fresh (“Old”) would be asked.");
    }

    @Test
    void theTableCountsAndNamesAFewCalls() {
        var table = new ReplayTable(
                edited("way or go after them.\n", "way or go after them.\n    when: { sector: taxi }\n"));
        for (int i = 1; i <= 5; i++) {
            table.add(
                    new PastCall("MS-26-000000" + i, BEFORE.id(), "", LocalDate.EPOCH, HOTEL, Made.of(BEFORE, HOTEL)));
        }
        table.add(past(Answers.NONE.with(QuestionKey.of("sector"), Answer.of(new Value.Words("taxi")))));
        table.add(new PastCall("MS-26-0000009", "another", "", LocalDate.EPOCH, HOTEL, Made.of(BEFORE, HOTEL)));

        assertThat(table.totals()).isEqualTo(new ReplayTable.Totals(6, 5, 1));
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.difference().kind()).isEqualTo(Difference.Kind.ADVICE);
            assertThat(row.difference().id()).isEqualTo("A01");
            assertThat(row.calls()).isEqualTo(5);
            assertThat(row.examples()).containsExactly("MS-26-0000001", "MS-26-0000002", "MS-26-0000003");
        });
    }

    private static PastCall past(Answers answers) {
        return PastCall.of("MS-26-0000007", "", LocalDate.EPOCH, answers, BEFORE);
    }

    /** The script with one text replaced. */
    private static Script edited(String was, String is) {
        assertThat(YAML).containsOnlyOnce(was);
        return script(YAML.replace(was, is));
    }

    private static Script script(String yaml) {
        return PublishedScript.read(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
