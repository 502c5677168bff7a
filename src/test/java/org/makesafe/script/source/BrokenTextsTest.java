package org.makesafe.script.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.makesafe.script.Languages.Spoken;
import org.makesafe.script.check.ScriptCheck;

/** A small script with its texts in Welsh, whole and broken in every way. */
class BrokenTextsTest {
    private static final String SCRIPT = """
            script: small
            title: Small
            standing: Made up.
            languages: [en, cy]
            stages:
              - stage: one
                title: One
                questions:
                  - { ask: a, label: A, say: Is it on?, covert: On?, yes-no: true, mandatory: true, shows: advice }
                  - { ask: b, label: B, handler: Tick., yes-no: true }
            advice:
              - { advice: A01, wording: 2, say: Wait., strength: strong, source: [S1] }
            grades:
              names: { IMMEDIATE: Now, PRIORITY: Soon, SCHEDULED: Later, NO_DEPLOYMENT: Never }
              otherwise: { grade: SCHEDULED, because: Nothing more. }
            """;
    private static final String TEXTS = """
            script: small
            language: cy
            questions:
              a:
                say: { state: draft, translates: Is it on?, words: Ydy e ymlaen? }
                covert: { state: signed, translates: On?, words: Ymlaen? }
            advice:
              A01:
                wording: 2
                say: { state: draft, translates: Wait., words: Arhoswch. }
            """;

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments("a language without its file", SCRIPT.replace("cy", "pl"), "small.cy.yaml", TEXTS,
                        List.of("small.cy.yaml:0:0 UNDECLARED_LANGUAGE “cy”",
                                "small.yaml:4:12 NO_TEXTS small.pl.yaml")),
                arguments("a language nobody declared", SCRIPT.replace("languages: [en, cy]\n", ""), "small.cy.yaml",
                        TEXTS, List.of("small.cy.yaml:0:0 UNDECLARED_LANGUAGE “cy”")),
                arguments("a file of texts for another script", SCRIPT, "small.cy.yaml",
                        TEXTS.replace("script: small", "script: large"),
                        List.of("small.cy.yaml:1:9 WRONG_TEXTS “small”")),
                arguments("a file of texts in another language", SCRIPT, "small.cy.yaml",
                        TEXTS.replace("language: cy", "language: pl"),
                        List.of("small.cy.yaml:2:11 WRONG_TEXTS “cy”")),
                arguments("a file of texts without a script", SCRIPT.replace(", cy", ""), "smaller.cy.yaml", TEXTS,
                        List.of("smaller.cy.yaml:0:0 TEXTS_ALONE smaller.yaml")),
                arguments("texts that nobody says", SCRIPT, "small.cy.yaml",
                        TEXTS.replace("questions:\n", """
                                questions:
                                  b:
                                    say: { state: draft, translates: Tick., words: Ticiwch. }
                                  c:
                                    say: { state: draft, translates: C?, words: C? }
                                """) + "  A02: { wording: 1, say: { state: draft, translates: A., words: A. } }\n",
                        List.of("small.cy.yaml:5:5 UNKNOWN_TEXT “b”", "small.cy.yaml:7:5 UNKNOWN_TEXT “c”",
                                "small.cy.yaml:15:8 UNKNOWN_TEXT “A02”")),
                arguments("covert words that the script has not", SCRIPT.replace(" covert: On?,", ""), "small.cy.yaml",
                        TEXTS, List.of("small.cy.yaml:6:13 UNKNOWN_TEXT covert")),
                arguments("no covert text", SCRIPT, "small.cy.yaml", TEXTS.replaceAll(" +covert:.*\n", ""),
                        List.of("small.cy.yaml:5:5 MISSING_TEXT covert")),
                arguments("no texts for a question and an advice item", SCRIPT, "small.cy.yaml",
                        "script: small\nlanguage: cy\nquestions: {}\n",
                        List.of("small.cy.yaml:1:1 MISSING_TEXT Advice “A01”",
                                "small.cy.yaml:1:1 MISSING_TEXT Question “a”")),
                arguments("a question that has changed", SCRIPT.replace("Is it on?", "Is it off?"), "small.cy.yaml",
                        TEXTS, List.of("small.cy.yaml:5:10 STALE_TEXT “Is it off?”")),
                arguments("covert words that have changed", SCRIPT.replace("covert: On?", "covert: Off?"),
                        "small.cy.yaml", TEXTS, List.of("small.cy.yaml:6:13 STALE_TEXT “Off?”")),
                arguments("advice with a later wording", SCRIPT.replace("wording: 2", "wording: 3"), "small.cy.yaml",
                        TEXTS, List.of("small.cy.yaml:9:5 STALE_TEXT wording 3")),
                arguments("advice with other words", SCRIPT.replace("Wait.", "Go."), "small.cy.yaml", TEXTS,
                        List.of("small.cy.yaml:10:10 STALE_TEXT “Go.”")),
                arguments("a review state that is none", SCRIPT, "small.cy.yaml", TEXTS.replace("signed", "fine"),
                        List.of("small.cy.yaml:6:22 SHAPE draft")),
                arguments("texts that are no YAML", SCRIPT, "small.cy.yaml", "script: small\n- oops\n",
                        List.of("small.cy.yaml:2:1 NOT_YAML")),
                arguments("a line too long to say", SCRIPT, "small.cy.yaml",
                        TEXTS.replace("Ymlaen?", "ie ".repeat(33).strip()),
                        List.of("small.cy.yaml:6:13 TOO_LONG_TO_SAY 13 seconds")),
                arguments("a line that is untrue", SCRIPT, "small.cy.yaml",
                        TEXTS.replace("Arhoswch.", "Bydd hyn yn hollol gyfrinachol."),
                        List.of("small.cy.yaml:10:10 UNSAFE_WORDS hollol gyfrinachol")),
                arguments("a flag without its name, and one that has changed", SCRIPT + """
                        report:
                          flags:
                            - { flag: CSE, label: Exploited, when: { a: yes } }
                            - { flag: CCE, label: Used, when: { b: yes } }
                        """, "small.cy.yaml", TEXTS + """
                        flags:
                          CSE: { state: draft, translates: Harmed, words: Niwed }
                          CSA: { state: draft, translates: Abused, words: Camdriniaeth }
                        """, List.of("small.cy.yaml:1:1 MISSING_TEXT Flag “CCE”",
                        "small.cy.yaml:12:8 STALE_TEXT “Exploited”", "small.cy.yaml:13:8 UNKNOWN_TEXT flag “CSA”")));
    }

    /** What is wrong with each, for the page of problems. */
    static Stream<List<Problem>> found() {
        return broken().map(Arguments::get).map(of -> problems(Map.of("small.yaml", String.valueOf(of[1]),
                String.valueOf(of[2]), String.valueOf(of[3]))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void everyProblemIsListedWithItsPlace(String what, String script, String file, String texts,
            List<String> expected) {
        var problems = problems(Map.of("small.yaml", script, file, texts));

        assertThat(problems).extracting(Problem::toString).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            String[] words = expected.get(i).split(" ", 3);
            assertThat(problems.get(i)).asString().startsWith(words[0] + " " + words[1])
                    .contains(words.length > 2 ? words[2] : "");
        }
    }

    @Test
    void whatIsSaidFollowsTheLanguageAndTheCallersFreedomToTalk() {
        var script = whole(Map.of("small.yaml", SCRIPT, "small.cy.yaml", TEXTS)).script();
        var languages = script.languages();
        var asked = script.question("a").orElseThrow();

        assertThat(languages.all()).containsExactly("en", "cy");
        assertThat(languages.say(asked, false, "cy")).isEqualTo(new Spoken("Ydy e ymlaen?", "cy", true));
        assertThat(languages.say(asked, true, "cy")).isEqualTo(new Spoken("Ymlaen?", "cy", false));
        assertThat(languages.say(asked, true, "en")).isEqualTo(new Spoken("On?", "en", false));
        assertThat(languages.say(asked, false, "pl")).isEqualTo(new Spoken("Is it on?", "en", false));
        assertThat(languages.say(script.question("b").orElseThrow(), false, "cy"))
                .isEqualTo(new Spoken("Tick.", "en", false));
        assertThat(languages.say(script.advice("A01").orElseThrow(), "cy"))
                .isEqualTo(new Spoken("Arhoswch.", "cy", true));
    }

    private static ScriptSource.Whole whole(Map<String, String> files) {
        return (ScriptSource.Whole) new ScriptReader().read(bundles(files, new ArrayList<>()).getFirst());
    }

    private static List<Problem> problems(Map<String, String> files) {
        var problems = new ArrayList<Problem>();
        for (ScriptBundle bundle : bundles(files, problems)) {
            switch (new ScriptReader().read(bundle)) {
                case ScriptSource.Broken(var found) -> problems.addAll(found);
                case ScriptSource.Whole(var script, var at) -> {
                    ScriptCheck.check(script, at);
                    problems.addAll(at.problems());
                }
            }
        }
        return problems.stream().sorted().toList();
    }

    private static List<ScriptBundle> bundles(Map<String, String> files, List<Problem> problems) {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return ScriptBundle.of(bytes, problems);
    }
}
