package org.makesafe.script.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.makesafe.script.ByPhone;
import org.makesafe.script.Ivr;
import org.makesafe.script.Question;
import org.makesafe.script.Script;
import org.makesafe.script.Status;
import org.makesafe.script.check.Continuation;
import org.makesafe.script.check.ScriptCheck;

/** A small script that a telephone speaks, with the one that a handler goes on with: whole, and broken in every way. */
class BrokenIvrTest {
    private static final Path FOLDER = Path.of("src/test/resources/ivr");
    private static final String IVR = "small-ivr.yaml";
    private static final String WELSH = "small-ivr.cy.yaml";
    private static final String NEXT = "small.yaml";

    static Stream<Arguments> broken() {
        return Stream.of(
                broken(IVR, "phone: true", "text: {}", "NOT_BY_PHONE one option"),
                broken(IVR, "say: Key your number, then hash.", "handler: Wait.", "UNKNOWN_TEXT “number”",
                        "NOT_BY_PHONE handler alone"),
                broken(IVR, "    title: Rest\n", "    title: Rest\n    repeat: { max: 2, noun: N, again: number }\n",
                        "BAD_REPEAT", "NOT_BY_PHONE again and again"),
                broken(IVR, "        phone: true\n        ivr: {",
                        "        phone: true\n        note: required\n        ivr: {",
                        "NOT_BY_PHONE a note"),
                broken(NEXT, "say: Are they near?, yes-no: true", "say: Are they near?, yes-no: true, "
                        + "ivr: { keys: { 1: yes, 2: no }, tries: 1, seconds: 5, silence: next, no-match: next }",
                        "NOT_BY_PHONE no telephone asks this"),
                broken(IVR, "        ivr: { keys: { 1: en",
                        "        guide: Listen.\n        ivr: { keys: { 0: en, 1: en", "BAD_KEY 0 reaches a person"),
                broken(IVR, "keys: { 1: yes, 2: no }", "keys: { 1: yes, 2: maybe }", "BAD_KEY “maybe”",
                        "BAD_KEY No key means “no”"),
                broken(IVR, "{ \"#\": refused }", "{ 1: refused }", "BAD_KEY Digits choose"),
                broken(IVR, "no: [no, far off]", "no: [no, not near]", "HEARD_TWICE “near” means “yes”"),
                broken(IVR, "no: [no, far off]", "maybe: [maybe]", "UNKNOWN_OPTION “maybe”"),
                broken(IVR, "kind: { yes: quick }", "kind: { maybe: quick }", "UNKNOWN_OPTION “maybe”"),
                broken(IVR, "speaks: tongue", "speaks: near", "NO_LANGUAGE_QUESTION en, cy"),
                broken(IVR, "waiting: [A01]", "waiting: [E01, A02]", "NOT_PLAYED “A02”", "NOT_PLAYED “E01”",
                        "NOT_PLAYED Name it"),
                broken(IVR, "advice: A01, wording: 1,", "advice: A01, wording: 1, when: { near: yes },",
                        "NOT_PLAYED no condition"),
                broken(IVR, "tries: 2, seconds: 5, silence: person", "tries: 4, seconds: 5, silence: person",
                        "SHAPE 3"),
                broken(IVR, "silence: person, no-match: person", "silence: next, no-match: person",
                        "NO_PERSON “Tongue”"),
                broken(IVR, "    hold: Hold on.\n", "", "SHAPE hold"),
                broken(WELSH, "neu 0 i glywed", "neu eto i glywed", "KEY_NOT_NAMED key 0"),
                broken(WELSH, "Rhowch eich rhif, yna hash.", "Rhowch eich rhif.", "KEY_NOT_NAMED key #"),
                broken(WELSH, "O'ch blaen: {position}.", "O'ch blaen: {lle}.", "BAD_PLACE {position} once"),
                broken(WELSH, "words: Ffoniwch 999 os oes rhaid.", "words: \"Ffoniwch 999 {nawr}.\"",
                        "BAD_PLACE take out {nawr}"),
                broken(WELSH, "  hold:", "  whisper:", "SHAPE whisper"),
                broken(WELSH, "  hold: { state: draft, translates: \"Hold on.\", words: \"Daliwch.\" }\n", "",
                        "MISSING_TEXT Line “hold”"),
                broken(WELSH, "\"Hold on.\"", "\"Hold.\"", "STALE_TEXT Hold on."),
                broken(WELSH, "Saesneg, pwyswch 1.", "Saesneg, pwyswch 1. " + "ie ".repeat(50).strip() + ".",
                        "TOO_LONG_TO_SAY keep it to 20", "TOO_LONG_TO_SAY in each language"),
                broken(WELSH, "Daliwch.", "Pwyswch 5 5.", "UNSAFE_WORDS pwyswch 5 5"),
                broken(IVR, "continues: small", "continues: large", "UNKNOWN_SCRIPT “large”"),
                broken(IVR, "continues: small", "continues: small-ivr", "UNKNOWN_SCRIPT “small-ivr”"),
                broken(NEXT, "ask: kind", "ask: sort", "DOES_NOT_CONTINUE “kind”", "DOES_NOT_CONTINUE “kind”"),
                broken(NEXT, "quick: Quick", "fast: Fast", "DOES_NOT_CONTINUE “quick”", "DOES_NOT_CONTINUE “quick”"),
                broken(IVR, "fills: { number: same }", "fills: { near: same }", "DOES_NOT_CONTINUE another type"),
                broken("small.", "Wait.", "Stay.", "ADVICE_DIFFERS Stay."),
                broken(NEXT, "advice: A01, wording: 1", "advice: A01, wording: 1, needs-sign-off: true"),
                broken("small.cy.yaml", "Arhoswch.", "Sefwch.", "ADVICE_DIFFERS Sefwch."));
    }

    private static Arguments broken(String file, String from, String to, String... expected) {
        return arguments(file, from, to, List.of(expected));
    }

    /** What is wrong with each, for the page of problems. */
    static Stream<List<Problem>> found() {
        return broken().map(Arguments::get).map(of -> problems(String.valueOf(of[0]), String.valueOf(of[1]),
                String.valueOf(of[2])));
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @MethodSource("broken")
    void everyProblemIsListedWithItsPlace(String file, String from, String to, List<String> expected) {
        var problems = problems(file, from, to);

        assertThat(problems).extracting(Problem::toString).as("%s", problems).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            String[] words = expected.get(i).split(" ", 2);
            assertThat(problems.get(i)).asString().matches("small[a-z.-]*yaml:[1-9].*").contains(" " + words[0] + " ")
                    .contains(words.length > 1 ? words[1] : "");
        }
    }

    @Test
    void whatIsBrokenAboveIsWhole() {
        assertThat(problems(IVR, "", "")).isEmpty();
    }

    @Test
    void aTelephoneIsToldAllThatTheFileSays() {
        Script script = script();
        Ivr ivr = Objects.requireNonNull(script.ivr());
        ByPhone near = byPhone(script, "near");

        assertThat(script.forHandlers()).isFalse();
        assertThat(ivr.continues()).isEqualTo("small");
        assertThat(ivr.opening()).containsExactly("E01");
        assertThat(ivr.waiting()).containsExactly("A01");
        assertThat(ivr.phrase()).isEqualTo(new Ivr.Phrase("kind", "quick"));
        assertThat(ivr.lines()).containsOnlyKeys(Ivr.Line.values());
        assertThat(near.keys()).containsExactly(Map.entry("1", "yes"), Map.entry("2", "no"));
        assertThat(near.hear()).containsEntry("no", List.of("no", "far off"));
        assertThat(near.silence()).isEqualTo(ByPhone.Then.PERSON);
        assertThat(near.fills()).containsExactly(new ByPhone.Fill("near", Map.of()),
                new ByPhone.Fill("kind", Map.of("yes", "quick")));
        assertThat(byPhone(script, "number").readBack()).isTrue();
        assertThat(ByPhone.status("unsafe-to-ask")).contains(Status.UNSAFE_TO_ASK);
        assertThat(ByPhone.status("answered")).isEmpty();
    }

    @Test
    void linesAreSaidInTheCallersLanguage() {
        Script script = script();
        Ivr ivr = Objects.requireNonNull(script.ivr());

        assertThat(script.languages().say(ivr, Ivr.Line.HOLD, "cy").words()).isEqualTo("Daliwch.");
        assertThat(script.languages().say(ivr, Ivr.Line.HOLD, "en").words()).isEqualTo("Hold on.");
        assertThat(script.languages().say(ivr, Ivr.Line.WHISPER, "cy").words()).isEqualTo("{summary}");
    }

    private static ByPhone byPhone(Script script, String question) {
        return script.question(question).map(Question::byPhone).orElseThrow();
    }

    private static Script script() {
        return wholes(bundles(IVR, "", ""), new ArrayList<>()).stream().map(ScriptSource.Whole::script)
                .filter(script -> script.id().equals("small-ivr")).findFirst().orElseThrow();
    }

    private static List<Problem> problems(String file, String from, String to) {
        var problems = new ArrayList<Problem>();
        var wholes = wholes(bundles(file, from, to), problems);
        var scripts = wholes.stream().map(ScriptSource.Whole::script).toList();
        wholes.forEach(whole -> {
            ScriptCheck.check(whole.script(), whole.at());
            Continuation.check(whole, scripts);
            problems.addAll(whole.at().problems());
        });
        return problems.stream().sorted().toList();
    }

    /** The scripts that can be read. One that can't is not there to go on with, so only the others are looked at then. */
    private static List<ScriptSource.Whole> wholes(List<ScriptBundle> bundles, List<Problem> problems) {
        var wholes = new ArrayList<ScriptSource.Whole>();
        bundles.forEach(bundle -> {
            switch (new ScriptReader().read(bundle)) {
                case ScriptSource.Whole whole -> wholes.add(whole);
                case ScriptSource.Broken(var found) -> problems.addAll(found);
            }
        });
        return problems.isEmpty() ? wholes : List.of();
    }

    private static List<ScriptBundle> bundles(String file, String from, String to) {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> all = Files.list(FOLDER)) {
            for (Path path : all.toList()) {
                String name = String.valueOf(path.getFileName());
                String text = Files.readString(path);
                if (name.startsWith(file)) {
                    assertThat(text).contains(from);
                    text = text.replace(from, to);
                }
                files.put(name, text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ScriptBundle.of(files, new ArrayList<>());
    }
}
