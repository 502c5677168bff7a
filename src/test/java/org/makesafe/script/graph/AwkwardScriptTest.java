package org.makesafe.script.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.makesafe.script.PublishedScript;
import org.makesafe.script.Script;

/** Text that would end a quotation or start markup is drawn as text. */
class AwkwardScriptTest {
    private static final Script SCRIPT = PublishedScript.read("""
            script: awkward
            title: 'A "quoted" <b>title</b> & more'
            standing: '# Not a heading; not a `command` {either} \\'
            stages:
              - stage: end
                title: 'end "]'
                questions:
                  - ask: graph
                    label: '"]; end [x]'
                    say: 'Averyveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryverylongword?'
                    choice: { one: '<script>', two: '&amp; \\" #quot;' }
                  - ask: subgraph
                    label: '日本語のとても長いラベルがここにあります日本語'
                    handler: '*Not* _markup_ [link](x) | 日本語のとても長い文がここにあります日本語のとても長い文がここにあります日本語のとても長い文がここにあります日本語のとても長い文がここにあります日本語のとても長い文がここにあります'
                    when: { graph: one }
                    text: { max: 10 }
              - stage: end-2
                title: Second
                when: { graph: [one, two] }
                questions:
                  - ask: end
                    label: end
                    say: Deep?
                    when: { any: [{ answered: [subgraph] }, { graph: two }] }
                    yes-no: true
            alerts:
              - { alert: graph, prompt: 'Say "go" <now>', when: { end: yes } }
            advice:
              - { advice: A01, wording: 1, say: 'Don''t "touch" it\\', strength: strong, source: [S1], when: { end: yes } }
            grades:
              names: { IMMEDIATE: I, PRIORITY: P, SCHEDULED: S, NO_DEPLOYMENT: N }
              otherwise: { grade: SCHEDULED, because: Nothing points elsewhere. }
            """.getBytes(StandardCharsets.UTF_8));

    @Test
    void picturesStandWhateverTheWords() {
        var files = GraphFiles.of(SCRIPT);
        files.forEach((name, content) -> {
            if (name.endsWith(".svg")) {
                Picture.of(name, content).check();
            }
        });
        assertThat(Picture.of("", files.getOrDefault("awkward-end.svg", "")).words()).contains("<script>",
                "&amp; \\\" #quot;");
        assertThat(Picture.of("", files.getOrDefault("awkward-end-2.svg", "")).words())
                .contains("Asked earlier, in end \"]");
    }

    @Test
    void graphToolsReadItWhateverTheWords() {
        var files = GraphFiles.of(SCRIPT);
        GraphTools.checkDot(files.getOrDefault("awkward.dot", ""));
        GraphTools.checkMermaid(files.getOrDefault("awkward.mmd", ""));
    }

    @Test
    void theTextTakesNoWordForMarkup() {
        assertThat(GraphFiles.of(SCRIPT).getOrDefault("awkward.md", "")).contains("\\<script\\>",
                "\\*Not\\* \\_markup\\_ \\[link\\](x) \\|", "\\&amp;");
    }
}
