package org.makesafe.script.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptBundleTest {
    @Test
    void aScriptAloneIsNamedByTheSha256OfItsBytes() {
        assertThat(bundle("abc", Map.of()).hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void noTwoBundlesAreNamedAlikeHoweverTheirBytesAreShared() {
        assertThat(Stream.of(bundle("ab", Map.of()), bundle("ab", Map.of("cy", "")), bundle("a", Map.of("cy", "b")),
                bundle("", Map.of("cy", "ab")), bundle("a", Map.of("pl", "b")),
                bundle("a", Map.of("cy", "b", "pl", "")), bundle("a", Map.of("cy", "", "pl", "b")))
                .map(ScriptBundle::hash)).doesNotHaveDuplicates().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void aFileOfTextsIsKnownByItsName() {
        assertThat(ScriptBundle.languageOf("scripts/small.cy.yaml")).contains("cy");
        assertThat(ScriptBundle.scriptOf("scripts/small.cy.yaml")).isEqualTo("scripts/small.yaml");
        assertThat(ScriptBundle.languageOf("small.yaml")).isEmpty();
        assertThat(bundle("", Map.of()).textsFile("cy")).isEqualTo("small.cy.yaml");
    }

    private static ScriptBundle bundle(String script, Map<String, String> texts) {
        var bytes = new TreeMap<String, byte[]>();
        texts.forEach((language, text) -> bytes.put(language, text.getBytes(StandardCharsets.UTF_8)));
        return new ScriptBundle("small.yaml", script.getBytes(StandardCharsets.UTF_8), bytes);
    }
}
