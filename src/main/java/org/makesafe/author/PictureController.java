package org.makesafe.author;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Script;
import org.makesafe.script.graph.GraphFiles;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Draws a version: the whole script, or one stage of it, and the same in words. */
@Controller
class PictureController {
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
    private final Versions versions;

    PictureController(Versions versions) {
        this.versions = versions;
    }

    @GetMapping("/author/versions/{id}/graph")
    String graph(@PathVariable String id, @RequestParam(required = false) @Nullable String stage, Model model) {
        Script script = versions.script(id);
        String words = GraphFiles.of(script).get(script.id() + ".md");
        model.addAttribute("line", versions.line(id));
        model.addAttribute("script", script);
        model.addAttribute("stage", stage);
        model.addAttribute("words", words);
        return "author/graph";
    }

    /** The picture itself. It stands on the page as an image, so nothing in it can run. */
    @GetMapping("/author/versions/{id}/graph.svg")
    ResponseEntity<String> picture(@PathVariable String id, @RequestParam(required = false) @Nullable String stage) {
        Script script = versions.script(id);
        Map<String, String> files = GraphFiles.of(script);
        String svg = files.get(stage == null ? script.id() + ".svg" : "%s-%s.svg".formatted(script.id(), stage));
        if (svg == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok().contentType(SVG).body(svg);
    }
}
