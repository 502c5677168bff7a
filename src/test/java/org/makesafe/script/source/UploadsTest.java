package org.makesafe.script.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.makesafe.script.source.Problem.Code;

/** What somebody could send to do harm, and the one clear problem that each gets. */
class UploadsTest {
    private static final ScriptReader READER = new ScriptReader();

    static Stream<Arguments> storable() {
        return Stream.of(arguments("billion laughs", billionLaughs(), Code.ANCHOR, 1),
                arguments("an alias to itself", bytes("a: &a [*a]\n"), Code.ANCHOR, 1),
                arguments("a merge key", bytes("b: &b {x: 1}\nc: {<<: *b}\n"), Code.ANCHOR, 1),
                arguments("deep brackets", bytes("a: " + "[\n".repeat(200_000)), Code.TOO_DEEP, 40),
                arguments("deep braces", bytes("{a: \n".repeat(100_000)), Code.TOO_DEEP, 41),
                arguments("deep lists", bytes("- ".repeat(2_000) + "x\n"), Code.TOO_DEEP, 1),
                arguments("very many parts", bytes("- 1\n".repeat(200_000)), Code.TOO_LARGE, 50_000),
                arguments("the same key twice", bytes("script: a\nscript: b\n"), Code.NOT_YAML, 2),
                arguments("a Java type", bytes("a: !!javax.script.ScriptEngineManager [x]\n"), Code.TAG, 1),
                arguments("a tag of one's own", bytes("title: x\na: !include secret.yaml\n"), Code.TAG, 2),
                arguments("a tag on a key", bytes("!!str a: b\n"), Code.TAG, 1),
                arguments("two documents", bytes("script: a\n---\nscript: b\n"), Code.NOT_YAML, 3));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("storable")
    void whatIsTextIsKeptAndNeverUsed(String what, byte[] content, Code code, int line) {
        assertThat(READER.unreadable(ScriptBundle.of("x.yaml", content))).isEmpty();
        problem(content, code, line);
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(arguments("a line of 10 MB", bytes("a: " + "x".repeat(10_000_000)), Code.TOO_LARGE, 0),
                arguments("a long line", bytes("b: 1\na: " + "x".repeat(900_000)), Code.LINE_TOO_LONG, 2),
                arguments("Latin-1", "title: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1), Code.NOT_UTF8, 0),
                arguments("UTF-16", "title: x\n".getBytes(StandardCharsets.UTF_16), Code.NOT_UTF8, 0),
                arguments("an overlong form", new byte[]{ (byte) 0xc0, (byte) 0xaf}, Code.NOT_UTF8, 0),
                arguments("half a character", new byte[]{ 'a', (byte) 0xe2, (byte) 0x82}, Code.NOT_UTF8, 0),
                arguments("a NUL", bytes("script: x\ntitle: a\u0000b\n"), Code.NOT_TEXT, 2),
                arguments("an escape for terminals", bytes("# \u001b[2J\n"), Code.NOT_TEXT, 1),
                arguments("a zip file", zip(), Code.NOT_TEXT, 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void whatIsNoPlainTextIsNotEvenKept(String what, byte[] content, Code code, int line) {
        assertThat(READER.unreadable(ScriptBundle.of("x.yaml", content))).extracting(Problem::code, Problem::line)
                .containsExactly(org.assertj.core.api.Assertions.tuple(code, line));
        problem(content, code, line);
    }

    /** What is wrong with each, for the page of problems. */
    static Stream<List<Problem>> found() {
        return Stream.concat(storable(), unreadable()).map(of -> of.get()[1]).filter(byte[].class::isInstance)
                .map(byte[].class::cast).map(UploadsTest::problems);
    }

    @Test
    void theLargestLineAndTheDeepestNestingThatAreAllowedAreRead() {
        byte[] longest = bytes("a: " + "x".repeat(PlainText.MAX_LINE - 3) + "\n");
        assertThat(READER.unreadable(ScriptBundle.of("x.yaml", longest))).isEmpty();
        assertThat(problems(bytes("a: " + "[".repeat(39) + "]".repeat(39) + "\n"))).extracting(Problem::code)
                .doesNotContain(Code.TOO_DEEP).contains(Code.SHAPE);
    }

    @Test
    void textsInOtherLanguagesAreLookedAtToo() {
        var texts = new java.util.TreeMap<>(java.util.Map.of("cy", bytes("a: \u0007\n")));
        assertThat(READER.unreadable(new ScriptBundle("x.yaml", bytes("script: x\n"), texts)))
                .extracting(Problem::file, Problem::code)
                .containsExactly(org.assertj.core.api.Assertions.tuple("x.cy.yaml", Code.NOT_TEXT));
    }

    private static void problem(byte[] content, Code code, int line) {
        assertThat(problems(content)).first()
                .satisfies(p -> assertThat(p.code() + " " + p.line()).as(p.toString()).isEqualTo(code + " " + line));
        assertThat(problems(content)).extracting(Problem::code).containsOnly(code);
    }

    private static List<Problem> problems(byte[] content) {
        return ((ScriptSource.Broken) READER.read(ScriptBundle.of("x.yaml", content))).problems();
    }

    private static byte[] billionLaughs() {
        String lines = IntStream.range(1, 10).mapToObj(
                i -> "a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9) + "*a" + (i - 1)))
                .collect(Collectors.joining());
        return bytes("a0: &a0 [lol]\n" + lines);
    }

    private static byte[] zip() {
        try (var out = new ByteArrayOutputStream()) {
            out.writeBytes(new byte[]{ 'P', 'K', 3, 4, 0, 0});
            return out.toByteArray();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
