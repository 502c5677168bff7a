package org.makesafe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makesafe.script.PublishedScript;
import tools.jackson.databind.json.JsonMapper;

class DiffCommandTest {
    private static final Path SCRIPT = Path.of("call-scripts/op-makesafe.yaml");
    private static final Path APPROVED = Path.of("src/test/resources/cli/diff.approved.txt");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    @TempDir
    private Path folder = Path.of("");

    /** What an author might change in a month, one edit for each kind of thing. */
    private static final String[] EDITS = {
            "  - Make Safe\n", "  - Making Safe\n",
            "remind: Keep the line open. Yes or no questions only.", "remind: Keep the line open.",
            "say: Are they still there?", "say: Are they still there now?",
            "          just-left: Just left\n",
            "          just-left: Gone within the hour\n          back: Came back\n",
            "        when: { danger-now: hurt }\n        text: { max: 500 }\n",
            "        when: { danger-now: [hurt, weapon] }\n        text: { max: 300 }\n        mandatory: true\n",
            "danger: true\n    when: { still-there: [here-now, leaving] }",
            "danger: true\n    when: { still-there: [here-now, leaving, just-left] }",
            "      - { because: There is a weapon., when: { danger-now: weapon } }\n", "",
            "say: Keep yourself safe. Don't challenge anyone, stand in their way or go after them.\n    strength: medium",
            "say: Keep yourself safe.\n    strength: strong",
            "wording: 1\n    say: If they make to leave, or anybody is in danger, ring 999 at once.",
            "wording: 2\n    say: If anybody is in danger, ring 999 at once.",
            "  - { if: { cctv: yes }, advice: A10 }\n", "",
            "because: The room is empty and evidence may be lost., when: { room-state: vacated }",
            "because: The room is empty and evidence may be lost., when: { room-state: [vacated, cleaned] }"};

    @Test
    void everyEditIsSaidInWords() throws IOException {
        Path edited = folder.resolve("edited.yaml");
        String yaml = PublishedScript.inEnglishAlone();
        Path before = folder.resolve("before.yaml");
        Files.writeString(before, yaml);
        for (int i = 0; i < EDITS.length; i += 2) {
            assertThat(yaml).as(EDITS[i]).contains(EDITS[i]);
            yaml = yaml.replace(EDITS[i], EDITS[i + 1]);
        }
        Files.writeString(edited, yaml);

        assertThat(run(before, edited)).as(err.toString()).isEqualTo(1);
        if (Boolean.getBoolean("update")) {
            Files.writeString(APPROVED, out.toString());
        }
        assertThat(out.toString()).isEqualTo(Files.readString(APPROVED));

        assertThat(run(before, edited, "--format", "markdown")).isEqualTo(1);
        assertThat(out.toString()).contains("## Advice\n\n",
                "- **Look again.** The words of advice A01 changed, but its wording is still 1.",
                "  ```diff\n  - Are they still there?\n  + Are they still there now?\n  ```");
    }

    @Test
    void theSameScriptHasNoDifference() {
        assertThat(run(SCRIPT, SCRIPT)).isZero();
        assertThat(out.toString()).isEqualTo("The scripts are the same.\n");
    }

    @Test
    void programsReadItAsJson() throws IOException {
        Path other = Path.of("call-scripts/missing-child.yaml");

        assertThat(run(SCRIPT, other, "--format", "json")).isEqualTo(1);

        var json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.get("sections")).hasSize(8);
        var first = json.get("sections").get(0);
        assertThat(first.get("part").asString()).isEqualTo("SCRIPT");
        assertThat(first.get("changes").get(0).properties()).extracting(java.util.Map.Entry::getKey)
                .containsExactlyInAnyOrder("kind", "id", "before", "after", "sentence");
    }

    @Test
    void troubleIsNoDifference() throws IOException {
        Path broken = folder.resolve("broken.yaml");
        Files.writeString(broken, "script: small\n- oops\n");

        assertThat(run(SCRIPT, broken)).isEqualTo(2);
        assertThat(run(SCRIPT, folder.resolve("none.yaml"))).isEqualTo(2);

        assertThat(err.toString()).contains("broken.yaml:2:1 NOT_YAML", "There is no file ").doesNotContain("\tat ");
        assertThat(out.toString()).isEmpty();
    }

    private int run(Path before, Path after, String... more) {
        var args = new String[4 + more.length];
        args[0] = "script";
        args[1] = "diff";
        args[2] = before.toString();
        args[3] = after.toString();
        System.arraycopy(more, 0, args, 4, more.length);
        return CommandLineTools.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
