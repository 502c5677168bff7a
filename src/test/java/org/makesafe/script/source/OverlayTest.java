package org.makesafe.script.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.makesafe.script.Advice;
import org.makesafe.script.Contact;
import org.makesafe.script.Grade;
import org.makesafe.script.Question;
import org.makesafe.script.Script;
import org.makesafe.script.check.ScriptCheck;

class OverlayTest {
    private static final String BASE = """
            script: small
            title: Small
            standing: Made up.
            languages: [en, cy]
            triggers: [small]
            stages:
              - stage: danger
                title: Danger
                urgent: true
                extend: too-early
                questions:
                  - { ask: here, label: Here, say: Are they here?, covert: Here? Yes or no., yes-no: true, mandatory: true }
              - stage: more
                title: More
                extend: more-end
                questions:
                  - { ask: room, label: Room, say: Which room?, text: { max: 20 } }
            alerts:
              - { alert: emergency, danger: true, when: { here: yes }, prompt: Go., grade: IMMEDIATE }
            advice:
              - { advice: A01, wording: 1, say: Wait., strength: strong, source: [S1] }
            grades:
              names: { IMMEDIATE: Now, PRIORITY: Soon, SCHEDULED: Later, NO_DEPLOYMENT: Never }
              rules:
                - { grade: PRIORITY, because: They are gone., when: { here: no } }
              otherwise: { grade: SCHEDULED, because: Nothing more. }
            quality: { weigh: { never-asked: major } }
            """;
    private static final String WELSH = """
            script: small
            language: cy
            questions:
              here:
                say: { state: signed, translates: "Are they here?", words: "Ydyn nhw yma?" }
                covert: { state: signed, translates: "Here? Yes or no.", words: "Yma?" }
              room: { say: { state: signed, translates: "Which room?", words: "Pa ystafell?" } }
            advice:
              A01: { wording: 1, say: { state: signed, translates: "Wait.", words: "Arhoswch." } }
            """;
    private static final String HEAD = "overlay: small\nforce: Westshire\n";

    @Test
    void anOverlayChangesWordsNamesAndGradesAndAsksMore() {
        Script script = read(HEAD + """
                standing: Signed off by nobody.
                triggers: [tiny]
                questions:
                  room: { label: Room or floor, words: Which floor?, texts: { cy: { state: draft, say: Pa lawr? } } }
                advice:
                  A01: { wording: 2, say: Please wait., texts: { cy: { state: draft, say: Arhoswch os gwelwch. } } }
                grades:
                  names: { IMMEDIATE: Grade 1 }
                  change: [{ because: They are gone., grade: SCHEDULED }]
                  add: [{ grade: PRIORITY, because: A room is known., when: { answered: [room] } }]
                contacts:
                  - { contact: desk, name: Westshire desk, for: A trial, reach: { phone: 01632 960111 }, source: None. }
                add:
                  - { at: more-end, ask: key, label: Key, handler: Note the key., text: { max: 20 } }
                """);
        assertThat(script.standing()).isEqualTo("Signed off by nobody.");
        assertThat(script.triggers()).containsExactly("small", "tiny");
        assertThat(script.question("room").orElseThrow().words()).isEqualTo("Which floor?");
        assertThat(script.advice("A01").orElseThrow()).extracting(Advice::wording, Advice::words).containsExactly(2,
                "Please wait.");
        assertThat(script.grading().name(Grade.IMMEDIATE)).isEqualTo("Grade 1");
        assertThat(script.grading().rules()).extracting(r -> r.grade() + " " + r.because())
                .containsExactly("SCHEDULED They are gone.", "PRIORITY A room is known.");
        assertThat(script.contacts()).extracting(Contact::id, Contact::name)
                .containsExactly(tuple("desk", "Westshire desk"));
        assertThat(script.stages().getLast().questions()).extracting(Question::id).containsExactly("room", "key");
        var welsh = java.util.Objects.requireNonNull(script.languages().others().get("cy"));
        assertThat(welsh.questions().get("room")).extracting(q -> q.say().words() + q.say().draft())
                .isEqualTo("Pa lawr?true");
        assertThat(welsh.questions().get("here")).extracting(q -> q.say().words()).isEqualTo("Ydyn nhw yma?");
        assertThat(welsh.advice().get("A01")).extracting(a -> a.say().words()).isEqualTo("Arhoswch os gwelwch.");
    }

    static Stream<Arguments> tooFar() {
        return Stream.of(arguments("advice taken away", "advice: { A01: null }", "3:16 OVERLAY_WEAKENS_ADVICE"),
                arguments("advice due less often", "advice: { A01: { wording: 2, when: { here: yes } } }",
                        "3:36 OVERLAY_WEAKENS_ADVICE"),
                arguments("advice made weak", "advice: { A01: { wording: 2, strength: weak } }",
                        "3:40 OVERLAY_WEAKENS_ADVICE"),
                arguments("advice in other words under the same number",
                        "advice: { A01: { wording: 2, say: Hm. } }".replace("2", "1"), "3:27 SHAPE"),
                arguments("a danger question taken away", "questions: { here: null }",
                        "3:20 OVERLAY_WEAKENS_QUESTION"),
                arguments("a danger question that need not be asked", "questions: { here: { mandatory: false } }",
                        "3:33 OVERLAY_WEAKENS_QUESTION"),
                arguments("a danger question asked less often", "questions: { here: { when: { room: x } } }",
                        "3:28 OVERLAY_WEAKENS_QUESTION"),
                arguments("stages in another order", "stages: []", "3:9 OVERLAY_WEAKENS_QUESTION"),
                arguments("something removed", "remove: [here]", "3:9 OVERLAY_WEAKENS_QUESTION"),
                arguments("a question before danger is decided",
                        "add: [{ at: too-early, ask: q, label: Q, handler: Q., yes-no: true }]",
                        "3:13 OVERLAY_TOO_EARLY"),
                arguments("an alert changed", "alerts: [{ alert: emergency, grade: SCHEDULED }]",
                        "3:9 OVERLAY_LOWERS_EMERGENCY"),
                arguments("two grades of one name", "grades: { names: { IMMEDIATE: Later } }",
                        "3:18 OVERLAY_LOWERS_EMERGENCY"),
                arguments("a promise changed", "must: []", "3:7 OVERLAY_BREAKS_PROMISE"),
                arguments("a question that is not there", "questions: { x: { label: X } }", "3:17 OVERLAY_UNKNOWN"),
                arguments("an extension point that is not there",
                        "add: [{ at: x, ask: q, label: Q, handler: Q., yes-no: true }]", "3:13 OVERLAY_UNKNOWN"),
                arguments("a rule that is not there", "grades: { drop: [Nothing.] }", "3:18 OVERLAY_UNKNOWN"),
                arguments("new words without a text", "questions: { room: { words: Where? } }",
                        "3:20 MISSING_TEXT"),
                arguments("a second question of one name",
                        "add: [{ at: more-end, ask: here, label: Q, handler: Q., yes-no: true, "
                                + "texts: { cy: { state: draft, say: Q., covert: Q. } } }]",
                        "3:7 DUPLICATE_ID"),
                arguments("a rule on a question that is not there",
                        "grades: { add: [{ grade: PRIORITY, because: X., when: { x: yes } }] }",
                        "3:60 UNKNOWN_QUESTION"),
                arguments("a question of no type", "add: [{ at: more-end, ask: q, label: Q, handler: Q. }]",
                        "3:7 SHAPE"),
                arguments("a contact that nobody can reach",
                        "contacts: [{ contact: a, name: A, for: B, reach: {}, source: C }]", "3:50 SHAPE"),
                arguments("two contacts of one name",
                        "contacts: [%1$s, %1$s]"
                                .formatted("{ contact: a, name: A, for: B, reach: { text: \"11\" }, source: C }"),
                        "3:79 DUPLICATE_ID"),
                arguments("an anchor", "triggers: &t [x]", "3:11 ANCHOR"));
    }

    /** What is wrong with each, for the page of problems. */
    static Stream<List<Problem>> found() {
        return Stream.concat(tooFar().map(of -> source(HEAD + of.get()[1] + "\n")), Stream.of(oldWording()))
                .map(source -> ((ScriptSource.Broken) source).problems());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tooFar")
    void whatGoesTooFarIsToldWithItsPlace(String what, String overlay, String expected) {
        var source = source(HEAD + overlay + "\n");
        assertThat(source).isInstanceOf(ScriptSource.Broken.class);
        assertThat(((ScriptSource.Broken) source).problems())
                .extracting(p -> "%s %d:%d %s".formatted(p.file(), p.line(), p.column(), p.code()))
                .containsExactly("small.force.yaml " + expected);
    }

    @Test
    void whatIsWrongWithOtherWordsIsToldWhereTheOverlayHasThem() {
        String longWords = "so many words ".repeat(12).strip();
        var whole = (ScriptSource.Whole) source(HEAD + """
                questions:
                  room:
                    label: Floor
                    words: %s
                    texts: { cy: { state: draft, say: Pa lawr? } }
                advice:
                  A01: { wording: 2, say: This is legally required., texts: { cy: { state: draft, say: Hm. } } }
                contacts:
                  - { contact: a, name: A, for: B, reach: { text: "11" }, source: C, note: Legally required. }
                """.formatted(longWords));

        ScriptCheck.check(whole.script(), whole.at());

        assertThat(whole.at().problems())
                .extracting(p -> "%s %d:%d %s".formatted(p.file(), p.line(), p.column(), p.code()))
                .contains("small.force.yaml 6:12 TOO_LONG_TO_SAY", "small.force.yaml 9:27 UNSAFE_WORDS",
                        "small.force.yaml 11:5 UNSAFE_WORDS");
    }

    @Test
    void whatAForcePromisesBesidesIsProvedAndToldWhereTheOverlayHasIt() {
        var whole = (ScriptSource.Whole) source(HEAD + """
                must-also:
                  - { if: { here: yes }, alert: emergency }
                  - { if: { here: no }, alert: emergency }
                """);

        ScriptCheck.check(whole.script(), whole.at());

        assertThat(whole.script().must()).hasSize(2);
        assertThat(whole.at().problems()).filteredOn(p -> p.code() == Problem.Code.PROMISE_BROKEN)
                .extracting(p -> "%s %d:%d".formatted(p.file(), p.line(), p.column()))
                .containsExactly("small.force.yaml 5:5");
    }

    @Test
    void otherWordsUnderAnOldNumberAreRefused() {
        assertThat(((ScriptSource.Broken) oldWording()).problems()).extracting(Problem::code)
                .contains(Problem.Code.OVERLAY_OLD_WORDING);
    }

    @Test
    void anOverlayOfAnotherScriptIsRefused() {
        assertThat(((ScriptSource.Broken) source("overlay: large\nforce: Westshire\n")).problems())
                .extracting(Problem::code).containsExactly(Problem.Code.OVERLAY_UNKNOWN);
    }

    @Test
    void theExampleIsProvedAndWeakensNothing() throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> found = Files.list(Path.of("call-scripts"))) {
            for (Path file : found.filter(f -> f.getFileName().toString().startsWith("op-makesafe.")).toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        Script base = script(ScriptBundle.of(files, new ArrayList<>()).getFirst());
        files.put("op-makesafe.force.yaml",
                Files.readAllBytes(Path.of("call-scripts/examples/op-makesafe.force.yaml")));
        Script overlaid = script(ScriptBundle.of(files, new ArrayList<>()).getFirst());
        assertThat(overlaid.alerts()).isEqualTo(base.alerts());
        assertThat(overlaid.must()).isEqualTo(base.must());
        assertThat(overlaid.advice()).isEqualTo(base.advice());
        assertThat(overlaid.covert()).isEqualTo(base.covert());
        assertThat(overlaid.stages().stream().filter(s -> s.urgent()).toList())
                .isEqualTo(base.stages().stream().filter(s -> s.urgent()).toList());
        assertThat(overlaid.grading().name(Grade.PRIORITY)).isEqualTo("Grade 2");
    }

    private static Script script(ScriptBundle bundle) {
        var source = new ScriptReader().read(bundle);
        assertThat(source).isInstanceOf(ScriptSource.Whole.class);
        var whole = (ScriptSource.Whole) source;
        ScriptCheck.check(whole.script(), whole.at());
        assertThat(whole.at().problems()).isEmpty();
        return whole.script();
    }

    private static Script read(String overlay) {
        var source = source(overlay);
        assertThat(source).as(source.toString()).isInstanceOf(ScriptSource.Whole.class);
        return ((ScriptSource.Whole) source).script();
    }

    private static ScriptSource source(String overlay) {
        return source(BASE, WELSH, overlay);
    }

    private static ScriptSource oldWording() {
        return source(BASE.replace("wording: 1", "wording: 3"), WELSH.replace("wording: 1", "wording: 3"), HEAD
                + "advice: { A01: { wording: 2, say: Hm., texts: { cy: { state: draft, say: Hm. } } } }\n");
    }

    private static ScriptSource source(String base, String welsh, String overlay) {
        var files = new TreeMap<String, byte[]>();
        files.put("small.yaml", bytes(base));
        files.put("small.cy.yaml", bytes(welsh));
        files.put("small.force.yaml", bytes(overlay));
        List<ScriptBundle> bundles = ScriptBundle.of(files, new ArrayList<>());
        assertThat(bundles).hasSize(1);
        return new ScriptReader().read(bundles.getFirst());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
