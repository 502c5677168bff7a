package org.makesafe.script.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** Checks what is written for graph tools, without the tools. */
final class GraphTools {
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\[^\n])*\"");
    private static final Pattern DOT_LINE = Pattern.compile(
            "digraph \"\" \\{|\\}|subgraph \"\" \\{|(graph|node|edge) \\[.*\\];|label=\"\"; style=\\w+;|"
                    + "\\w+( -> \\w+)?( \\[.*\\])?;");
    private static final Pattern MERMAID_LINE = Pattern.compile(
            "flowchart TD|acc(Title|Descr): .+|subgraph \\w+\\[\"\"\\]|end|\\w+(\\[\"\"\\]|\\(\\[\"\"\\]\\)|\\{\\{\"\"\\}\\})"
                    + "(:::\\w+)?|\\w+( ==> \\w+)*|\\w+ -\\.-> \\w+|classDef \\w+ \\S.*");
    /** What Mermaid draws before it asks for its limits to be raised. */
    private static final int MERMAID_CHARACTERS = 50_000;
    private static final int MERMAID_LINES = 500;

    private GraphTools() {}

    static void checkDot(String dot) {
        String bare = QUOTED.matcher(dot).replaceAll("\"\"");
        assertThat(bare.replace("\"\"", "")).doesNotContain("\"");
        assertThat(bare.lines().map(String::strip)).allMatch(line -> DOT_LINE.matcher(line).matches());
        assertThat(bare.chars().filter(c -> c == '{').count()).isEqualTo(bare.chars().filter(c -> c == '}').count());
    }

    static void checkMermaid(String mermaid) {
        String bare = mermaid.replaceAll("\"[^\"\n]*\"", "\"\"");
        assertThat(bare.lines().map(String::strip)).allMatch(line -> MERMAID_LINE.matcher(line).matches());
        assertThat(bare.lines().map(String::strip).filter("end"::equals))
                .hasSameSizeAs(bare.lines().filter(line -> line.strip().startsWith("subgraph ")).toList());
        Pattern.compile("\"([^\"]*)\"").matcher(mermaid).results().map(label -> label.group(1).replace("<br/>", ""))
                .forEach(label -> assertThat(label.replaceAll("#(35|96|quot|lt|gt|amp);", ""))
                        .doesNotContainPattern("[<>\"#`&]"));
        assertThat(mermaid).hasSizeLessThan(MERMAID_CHARACTERS);
        assertThat(Pattern.compile("==>|-\\.->").matcher(mermaid).results().count()).isLessThan(MERMAID_LINES);
    }
}
