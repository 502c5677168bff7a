package org.makesafe.rehearsal.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.makesafe.script.source.Problem;

/** A scenario with one thing changed, and the one problem that it then has. */
public class BrokenScenariosTest {
    private static final String WHOLE = PublishedScenarios.text("hotel-closed-door");

    static Stream<Arguments> cases() {
        return Stream.of(
                change("another word", "level: usual", "level: easy", "SHAPE", "/level"),
                change("a script that is not there", "script: op-makesafe", "script: op-elsewhere",
                        "SCENARIO_UNKNOWN", "No handler takes calls with a script named “op-elsewhere”."),
                change("a script that a telephone speaks", "script: op-makesafe", "script: op-makesafe-ivr",
                        "SCENARIO_UNKNOWN", "“op-makesafe-ivr”"),
                change("a language that the script does not speak", "  role: Night receptionist",
                        "  language: fr\n  role: Night receptionist", "SCENARIO_UNKNOWN", "no “fr”"),
                change("a question that is not there", "  sexual: {", "  sexuall: {", "SCENARIO_UNKNOWN",
                        "There is no question “sexuall”."),
                change("a person too many", "  concern-description#2:", "  concern-description#9:",
                        "SCENARIO_UNKNOWN", "“concern-description#9”"),
                change("an advice item that is not there", "advice: [A01, A02,", "advice: [A01, A99,",
                        "SCENARIO_UNKNOWN", "There is no advice item “A99”."),
                change("a reaction to advice that is not there", "  A03: {", "  A98: {", "SCENARIO_UNKNOWN",
                        "There is no advice item “A98”."),
                change("a question of the handler's that the caller answers", "  trigger: phrase",
                        "  worried: phrase", "SCENARIO_UNKNOWN", "“worried” is asked aloud"),
                change("a question to the caller that the handler answers", "  worried: She",
                        "  trigger: She", "SCENARIO_UNKNOWN", "“trigger” is the handler's own"),
                change("a point on nothing", "    - on: going-up", "    - on: going-down", "SCENARIO_UNKNOWN",
                        "There is nothing named “going-down”"),
                change("a condition on nothing", "    after: 12\n", "    after: 12\n    when: { cellar: yes }\n",
                        "SCENARIO_UNKNOWN", "There is no question “cellar”."),
                change("an interruption named like a question", "going-up", "still-there", "DUPLICATE_ID",
                        "“still-there” names another interruption, or a question."),
                change("an option that is not there", "expect: here-now }\n  danger-now",
                        "expect: near }\n  danger-now",
                        "SCENARIO_ANSWER", "“still-there”"),
                change("words where an option is needed",
                        "{ say: \"Yes. I haven't seen them come down.\", expect: here-now }",
                        "Yes.", "SCENARIO_ANSWER", "“still-there”"),
                change("an assessment without its reason",
                        "  risk: { value: concern, note: \"Now. A second man keeps watch in the bar.\" }",
                        "  risk: concern", "SCENARIO_ANSWER", "“risk” needs a note."),
                change("nothing said to a mandatory question", "  sexual: {", "  child-free-move: {",
                        "SCENARIO_NO_REPLY",
                        "“sexual”"),
                change("an interruption after the end", "    after: 12\n", "    after: 300\n", "SCENARIO_NEVER",
                        "“going-up” does not come"),
                change("an interruption on what nobody says", "    after: 12\n",
                        "    after: 12\n    when: { sector: taxi }\n", "SCENARIO_NEVER", "“going-up” does not come"),
                change("a line that dies after the end", "expert:\n",
                        "drop: { after: 300, say: Silence., back: Hello. }\nexpert:\n", "SCENARIO_NEVER",
                        "before the line goes dead"),
                change("a reaction to advice that is not due", "  A03: {", "  A14: {", "SCENARIO_NEVER",
                        "Advice A14 is not due"),
                change("danger that comes later than said", "within: 5 }\n  grade", "within: 4 }\n  grade",
                        "SCENARIO_DANGER", "prompts danger after 5 answers"),
                change("danger that nobody is to decide", "decide: CONFIRMED, within: 5", "decide: NONE",
                        "SCENARIO_DANGER", "prompts danger after 5 answers"),
                change("another grade", "grade: IMMEDIATE", "grade: PRIORITY", "SCENARIO_GRADE",
                        "The script suggests IMMEDIATE"),
                change("advice that is never due", "advice: [A01, A02,", "advice: [A01, A14,", "SCENARIO_ADVICE",
                        "Advice A14 is not due"),
                change("a number that may be somebody's", "The desk is 01632 960144.", "The desk is 0117 496 0144.",
                        "SCENARIO_NUMBER", "“0117 496 0144”"),
                change("a promise", "Quietly, please. He", "You promised it would remain confidential. He",
                        "UNSAFE_WORDS", "“remain confidential”"),
                change("an expert who has somebody followed", "did: Said plainly that nobody goes to the room, thanked",
                        "did: Had the porter follow them, thanked", "UNSAFE_WORDS", "“follow them”"),
                change("words that blame", "Frightened. Like she wanted", "A bit promiscuous. Like she wanted",
                        "BLAMING_WORDS", "“promiscuous”"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void oneChangeIsOneProblem(String what, String changed, String code, String message) {
        assertThat(problems(changed)).hasSize(1).first().satisfies(problem -> {
            assertThat(problem.code()).hasToString(code);
            assertThat(problem.message()).contains(message);
            assertThat(problem.line()).isPositive();
            assertThat(problem.file()).isEqualTo("scenarios/hotel-closed-door.yaml");
        });
    }

    @Test
    void twoScenariosOfOneNameAreAProblem() {
        byte[] yaml = WHOLE.getBytes(StandardCharsets.UTF_8);
        var problems = new ArrayList<Problem>();
        PublishedScenarios.read(new java.util.TreeMap<>(Map.of("a.yaml", yaml, "b.yaml", yaml)), problems);
        assertThat(problems).extracting(Problem::toString)
                .containsExactly("b.yaml:2:1 DUPLICATE_ID There are two scenarios named “hotel-closed-door”.");
    }

    /** What each broken scenario shows, for the page that explains every code. */
    public static Stream<List<Problem>> found() {
        return cases().map(one -> problems(String.valueOf(one.get()[1])));
    }

    private static List<Problem> problems(String yaml) {
        var problems = new ArrayList<Problem>();
        PublishedScenarios.read(Map.of("scenarios/hotel-closed-door.yaml", yaml.getBytes(StandardCharsets.UTF_8)),
                problems);
        return problems;
    }

    private static Arguments change(String what, String from, String to, String code, String message) {
        if (!WHOLE.contains(from)) {
            throw new AssertionError("The scenario has no “%s”".formatted(from));
        }
        return arguments(what, WHOLE.replace(from, to), code, message);
    }
}
