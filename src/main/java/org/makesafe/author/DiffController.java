package org.makesafe.author;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.makesafe.script.catalogue.Publishing;
import org.makesafe.script.diff.ScriptDiff;
import org.makesafe.script.source.ScriptBundle;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Says in words how a version differs from the one that new calls begin with. */
@Controller
class DiffController {
    private final Publishing publishing;
    private final Versions versions;

    DiffController(Publishing publishing, Versions versions) {
        this.publishing = publishing;
        this.versions = versions;
    }

    @GetMapping("/author/versions/{id}/diff")
    String diff(@PathVariable String id, Model model) {
        var script = versions.script(id);
        Optional<String> current = publishing.history().current(versions.scriptOf(id), publishing.now());
        model.addAttribute("line", versions.line(id));
        model.addAttribute("script", script);
        model.addAttribute("current", current.map(versions::line).orElse(null));
        model.addAttribute("sections",
                current.map(versions::script).map(before -> ScriptDiff.of(before, script).sections())
                        .orElse(List.of()));
        model.addAttribute("files", current.map(before -> files(before, id)).orElse(List.of()));
        return "author/diff";
    }

    /** The files beside the script that differ, are new, or are gone. */
    private List<String> files(String before, String after) {
        Map<String, byte[]> was = publishing.bundle(before).map(ScriptBundle::texts).orElseThrow();
        Map<String, byte[]> is = publishing.bundle(after).map(ScriptBundle::texts).orElseThrow();
        return Stream.concat(was.keySet().stream(), is.keySet().stream()).distinct().sorted()
                .filter(name -> !Arrays.equals(was.get(name), is.get(name)))
                .map(name -> "%s.%s.yaml".formatted(versions.scriptOf(after), name)).toList();
    }
}
