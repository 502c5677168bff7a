package org.makesafe.script.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Small broken scripts, each with the exact list of what is wrong and where. */
class BrokenScriptsTest {
    /** Three lines, so that the first line of each case below is line 4 of its file. */
    private static final String HEAD = """
            script: small
            title: Small
            standing: Made up.
            """;
    private static final String GRADES = """
            grades:
              names: { IMMEDIATE: Now, PRIORITY: Soon, SCHEDULED: Later, NO_DEPLOYMENT: Never }
              otherwise: { grade: SCHEDULED, because: Nothing more. }
            """;

    static Stream<Arguments> cases() {
        return Stream.of(arguments("an unknown key", """
                stages:
                  - stage: one
                    title: One
                    colour: red
                    questions:
                      - { ask: a, label: A, say: A?, yes-no: true }
                """, List.of("7:13 SHAPE colour")), arguments("a missing key", """
                stages:
                  - stage: one
                    questions:
                      - { ask: a, label: A, say: A?, yes-no: true }
                """, List.of("5:5 SHAPE title")), arguments("two types on one question", """
                stages:
                  - stage: one
                    title: One
                    questions:
                      - { ask: a, label: A, say: A?, yes-no: true, phone: true }
                """, List.of("8:9 SHAPE exactly one of: choice, multi-choice, yes-no, text")),
                arguments("no type at all", """
                stages:
                  - stage: one
                    title: One
                    questions:
                      - { ask: a, label: A, say: A? }
                """, List.of("8:9 SHAPE exactly one of: choice, multi-choice, yes-no, text")),
                arguments("words to say and words for the handler", """
                stages:
                  - stage: one
                    title: One
                    questions:
                      - { ask: a, label: A, say: A?, handler: Tick A., yes-no: true }
                """, List.of("8:9 SHAPE exactly one of: say, handler")), arguments("a number where words belong", """
                stages:
                  - stage: one
                    title: 101
                    questions:
                      - { ask: a, label: A, say: A?, yes-no: true }
                """, List.of("6:12 SHAPE string")), arguments("a key without a value", """
                stages:
                  - stage: one
                    title:
                    questions:
                      - { ask: a, label: A, say: A?, yes-no: true }
                """, List.of("6:11 SHAPE pattern", "6:11 SHAPE at least 1")), arguments("a flag that is not true", """
                stages:
                  - stage: one
                    title: One
                    questions:
                      - { ask: a, label: A, say: A?, yes-no: false }
                """, List.of("8:46 SHAPE true")), arguments("a question named by a word of the language", """
                stages:
                  - stage: one
                    title: One
                    questions:
                      - { ask: any, label: A, say: A?, yes-no: true }
                """, List.of("8:16 SHAPE pattern")), arguments("a question nobody asks", """
                stages:
                  - stage: one
                    title: One
                    questions:
                      - { ask: a, label: A, say: A?, yes-no: true, when: { b: yes } }
                """, List.of("8:63 UNKNOWN_QUESTION “b”")), arguments("a question that comes later", """
                stages:
                  - stage: one
                    title: One
                    when: { b: yes }
                    questions:
                      - { ask: a, label: A, say: A?, yes-no: true, when: { a: yes } }
                      - { ask: b, label: B, say: B?, yes-no: true }
                """, List.of("7:16 LATER_QUESTION “b”", "9:63 LATER_QUESTION “a”")),
                arguments("an option that is not there", """
                        stages:
                          - stage: one
                            title: One
                            questions:
                              - { ask: a, label: A, say: A?, choice: { x: X, y: Y } }
                              - { ask: b, label: B, say: B?, yes-no: true, when: { a: [x, z, w] } }
                        """,
                        List.of("9:63 UNKNOWN_OPTION “w”", "9:63 UNKNOWN_OPTION “z” is not an option of “a”: x, y")),
                arguments("a comparison with free text", """
                        stages:
                          - stage: one
                            title: One
                            questions:
                              - { ask: a, label: A, say: A?, text: {} }
                              - { ask: b, label: B, say: B?, yes-no: true, when: { not: { a: x } } }
                        """, List.of("9:70 NO_OPTIONS “a”")), arguments("an exclusive option that is not there", """
                        stages:
                          - stage: one
                            title: One
                            questions:
                              - { ask: a, label: A, say: A?, multi-choice: { x: X, y: Y }, exclusive: [none] }
                        """, List.of("8:9 UNKNOWN_OPTION “none”")), arguments("a suggestion that is not an option", """
                        stages:
                          - stage: one
                            title: One
                            questions:
                              - { ask: a, label: A, say: A?, yes-no: true }
                              - ask: b
                                label: B
                                handler: B?
                                choice: { x: X, y: Y }
                                suggest:
                                  - { value: z, because: A., when: { a: yes } }
                        """, List.of("14:13 UNKNOWN_OPTION “z”")),
                arguments("names given twice", """
                        stages:
                          - stage: one
                            title: One
                            questions:
                              - { ask: a, label: A, say: A?, yes-no: true }
                              - { ask: a, label: A, say: A again?, yes-no: true }
                          - stage: one
                            title: One again
                            questions:
                              - { ask: b, label: B, say: B?, yes-no: true }
                        alerts:
                          - { alert: loud, when: { a: yes }, prompt: Act. }
                          - { alert: loud, when: { b: yes }, prompt: Act. }
                        advice:
                          - { advice: A01, wording: 1, say: Wait., strength: strong, source: [S1] }
                          - { advice: A01, wording: 2, say: Wait., strength: strong, source: [S1] }
                        """, List.of("9:9 DUPLICATE_ID question items named “a”",
                        "10:5 DUPLICATE_ID stage items named “one”",
                        "16:5 DUPLICATE_ID alert items named “loud”", "19:5 DUPLICATE_ID advice items named “A01”")),
                arguments("a number that can take no value", """
                        stages:
                          - stage: one
                            title: One
                            questions:
                              - { ask: a, label: A, say: A?, number: { min: 5, max: 4 } }
                        """, List.of("8:9 BAD_RANGE least")),
                arguments("an answer that means covert and not", """
                        covert: { question: a, on: [yes], off: [yes], remind: Hush. }
                        stages:
                          - stage: one
                            title: One
                            questions:
                              - { ask: a, label: A, say: A?, yes-no: true }
                        """, List.of("4:9 BAD_COVERT both")),
                arguments("a number to ring back that no question asks for", """
                        ring-back: { number: a, never: { b: yes } }
                        stages:
                          - stage: one
                            title: One
                            questions:
                              - { ask: a, label: A, say: A?, yes-no: true }
                        """, List.of("4:12 BAD_RING_BACK “a”", "4:37 UNKNOWN_QUESTION “b”")),
                arguments("a report on what is not there", """
                        report:
                          sector: a
                          indicators: [a, c]
                          flags:
                            - { flag: CSE, label: Exploited, when: { c: yes } }
                            - { flag: CSE, label: Exploited, when: { a: yes } }
                        stages:
                          - stage: one
                            title: One
                            questions:
                              - { ask: a, label: A, say: A?, yes-no: true }
                        """, List.of("5:3 BAD_REPORT “a” is not a choice", "5:3 BAD_REPORT “a” is not a multi-choice",
                        "5:3 BAD_REPORT “c” is not a multi-choice", "8:49 UNKNOWN_QUESTION “c”",
                        "9:7 DUPLICATE_ID flag items named “CSE”")),
                arguments("a quality table about what is not there", """
                        quality:
                          weigh: { never-asked: major, urgent-slow: minor }
                          questions: { b: { never-asked: minor }, a: { advice-late: minor } }
                          advice: { A01: { asked-late: minor } }
                          within: { danger-decided: 60, advice-given: 60 }
                          details: { a: [clothing], p: [clothing, plate] }
                        stages:
                          - stage: one
                            title: One
                            questions:
                              - { ask: a, label: A, say: A?, yes-no: true }
                              - { ask: p, label: P, say: P?, person: true }
                        """, List.of("5:3 BAD_QUALITY There is no advice “A01”.",
                        "5:3 BAD_QUALITY There is no question “b”.", "5:3 BAD_QUALITY “advice-late” can't be weighed",
                        "5:3 BAD_QUALITY “asked-late” can't be weighed",
                        "5:3 BAD_QUALITY “a” does not ask for a place", "5:3 BAD_QUALITY “danger-decided” under within",
                        "5:3 BAD_QUALITY “p” has no “plate”", "5:3 BAD_QUALITY “urgent-answered” under within")),
                arguments("a kind of deviation that is none", """
                        quality: { weigh: { forgotten: major } }
                        stages:
                          - stage: one
                            title: One
                            questions:
                              - { ask: a, label: A, say: A?, yes-no: true }
                        """, List.of("4:32 SHAPE never-asked")),
                arguments("a repeat that nothing opens again", """
                        stages:
                          - stage: one
                            title: One
                            repeat: { max: 3, noun: Thing, again: b }
                            questions:
                              - { ask: a, label: A, say: A?, yes-no: true }
                          - stage: two
                            title: Two
                            questions:
                              - { ask: b, label: B, say: B?, yes-no: true }
                        """, List.of("7:13 BAD_REPEAT “b”")), arguments("a repeat opened by something else than yes", """
                        stages:
                          - stage: one
                            title: One
                            repeat: { max: 3, noun: Thing, again: a }
                            questions:
                              - { ask: a, label: A, say: A?, choice: { yes: Yes, maybe: Maybe } }
                        """, List.of("7:13 BAD_REPEAT “a”")), arguments("a repeat without end", """
                        stages:
                          - stage: one
                            title: One
                            repeat: { max: 11, noun: Thing, again: a }
                            questions:
                              - { ask: a, label: A, say: A?, yes-no: true }
                        """, List.of("7:20 SHAPE 10")), arguments("a covert question that is not there", """
                        covert: { question: b, on: [yes], off: [no], remind: Hush. }
                        stages:
                          - stage: one
                            title: One
                            questions:
                              - { ask: a, label: A, say: A?, yes-no: true }
                        """, List.of("4:9 BAD_COVERT “b”")), arguments("a covert answer that is not there", """
                        covert: { question: a, on: [maybe], off: [no], remind: Hush. }
                        stages:
                          - stage: one
                            title: One
                            questions:
                              - { ask: a, label: A, say: A?, yes-no: true }
                        """, List.of("4:9 UNKNOWN_OPTION “maybe”")),
                arguments("an urgent stage after one that can wait", """
                        stages:
                          - stage: one
                            title: One
                            questions:
                              - { ask: a, label: A, say: A?, yes-no: true }
                          - stage: two
                            title: Two
                            urgent: true
                            questions:
                              - { ask: b, label: B, say: B?, yes-no: true }
                        """, List.of("9:5 NOT_URGENT_FIRST Urgent")), arguments("weak advice without sign-off", """
                        stages:
                          - stage: one
                            title: One
                            questions:
                              - { ask: a, label: A, say: A?, yes-no: true }
                        advice:
                          - { advice: A01, wording: 1, say: Wait., strength: weak, source: [S1] }
                          - { advice: A02, wording: 1, say: Wait., strength: weak, needs-sign-off: true, source: [S1] }
                        """, List.of("10:5 NEEDS_SIGN_OFF needs-sign-off")),
                arguments("a status that is none", """
                        stages:
                          - stage: one
                            title: One
                            questions:
                              - { ask: a, label: A, say: A?, yes-no: true }
                              - { ask: b, label: B, say: B?, yes-no: true, when: { status: { a: [MAYBE] } } }
                        """, List.of("9:74 SHAPE NOT_KNOWN")), arguments("a condition that compares nothing", """
                        stages:
                          - stage: one
                            title: One
                            questions:
                              - { ask: a, label: A, say: A?, yes-no: true, when: {} }
                        """, List.of("8:58 SHAPE at least 1")), arguments("several things at once", """
                        covert: { question: z, on: [yes], off: [no], remind: Hush. }
                        stages:
                          - stage: one
                            title: One
                            questions:
                              - { ask: a, label: A, say: A?, choice: { x: X, y: Y } }
                              - { ask: b, label: B, say: B?, yes-no: true, when: { a: q, c: yes } }
                              - { ask: c, label: C, say: C?, yes-no: true, when: { answered: [a, d] } }
                        alerts:
                          - alert: loud
                            when: { a: x }
                            reasons: [{ because: A., when: { e: yes } }]
                            prompt: Act.
                        """, List.of("4:9 BAD_COVERT “z”", "10:63 UNKNOWN_OPTION “q”", "10:69 LATER_QUESTION “c”",
                        "11:70 UNKNOWN_QUESTION “d”", "15:41 UNKNOWN_QUESTION “e”")));
    }

    /** The whole file of each case. */
    static Stream<byte[]> files() {
        return cases().map(one -> bytes(HEAD + one.get()[1] + GRADES));
    }

    /** Each file that can't be read. */
    static Stream<byte[]> unreadableFiles() {
        return unreadable().map(one -> (byte[]) one.get()[1]);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyProblemIsListedWithItsPlace(String what, String yaml, List<String> expected) {
        check(bytes(HEAD + yaml + GRADES), expected);
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(arguments("the same key twice", bytes("script: small\ntitle: Small\ntitle: Large\n"),
                "3:6 NOT_YAML title"),
                arguments("an anchor", bytes("script: &s small\ntitle: Small\n"), "1:9 ANCHOR Anchors"),
                arguments("an alias", bytes("script: small\ntitle: *s\n"), "2:8 ANCHOR Anchors"),
                arguments("a tab for indentation", bytes("stages:\n\t- stage: one\n"), "2:1 NOT_YAML TAB"),
                arguments("a bracket left open", bytes("triggers: [one, two\ntitle: Small\n"), "2:6 NOT_YAML"),
                arguments("an anchor on a list", bytes("triggers: &t [one, two]\n"), "1:11 ANCHOR Anchors"),
                arguments("only words", bytes("hello\n"), "1:1 SHAPE object"),
                arguments("nothing", bytes(""), "0:0 NOT_YAML empty"),
                arguments("only a comment", bytes("# to do\n"), "0:0 NOT_YAML empty"),
                arguments("a list", bytes("- script: small\n"), "1:1 SHAPE object"),
                arguments("two documents", bytes("script: small\n---\nscript: large\n"), "3:1 NOT_YAML"),
                arguments("brackets without end", bytes("a: " + "[".repeat(60) + "]".repeat(60) + "\n"),
                        "1:43 TOO_DEEP 40"),
                arguments("bytes that are not UTF-8", new byte[]{ 's', ':', ' ', (byte) 0xe9, '\n'},
                        "0:0 NOT_UTF8 UTF-8"),
                arguments("too many bytes", bytes("# " + "x".repeat(1_000_000)), "0:0 TOO_LARGE 1000002"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void aFileThatCannotBeReadSaysWhere(String what, byte[] file, String expected) {
        check(file, List.of(expected));
    }

    @Test
    void problemsOfSeveralFilesStandInTheOrderOfFilesAndLines() {
        var problems = List.of(problem("b.yaml", 1, 1), problem("a.yaml", 10, 1), problem("a.yaml", 2, 9),
                problem("a.yaml", 2, 3));

        assertThat(new BrokenScripts(problems)).hasMessage("""
                a.yaml:2:3 SHAPE Wrong.
                a.yaml:2:9 SHAPE Wrong.
                a.yaml:10:1 SHAPE Wrong.
                b.yaml:1:1 SHAPE Wrong.""");
    }

    private static void check(byte[] file, List<String> expected) {
        var source = new ScriptReader().read(ScriptBundle.of("small.yaml", file));

        assertThat(source).isInstanceOf(ScriptSource.Broken.class);
        var problems = ((ScriptSource.Broken) source).problems();
        assertThat(problems).allMatch(problem -> problem.file().equals("small.yaml"));
        assertThat(problems).as("places and codes of %s", problems).extracting(BrokenScriptsTest::place)
                .containsExactlyElementsOf(expected.stream().map(BrokenScriptsTest::place).toList());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(problems.get(i).message())
                    .contains(expected.get(i).substring(place(expected.get(i)).length()).strip());
        }
    }

    private static String place(Problem problem) {
        return "%d:%d %s".formatted(problem.line(), problem.column(), problem.code());
    }

    /** The first two words: where, and which kind. */
    private static String place(String expected) {
        String[] words = expected.split(" ", 3);
        return words[0] + " " + words[1];
    }

    private static Problem problem(String file, int line, int column) {
        return new Problem(file, line, column, Problem.Code.SHAPE, "Wrong.");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
