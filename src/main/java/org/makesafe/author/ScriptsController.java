package org.makesafe.author;

import org.makesafe.call.ForceSettings;
import org.makesafe.script.catalogue.Publishing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Every script, and every version of one. */
@Controller
class ScriptsController {
    private final Publishing publishing;
    private final ForceSettings force;

    ScriptsController(Publishing publishing, ForceSettings force) {
        this.publishing = publishing;
        this.force = force;
    }

    @GetMapping("/author")
    String scripts(Model model) {
        model.addAttribute("scripts", publishing.history().scripts().stream()
                .map(id -> ScriptLine.of(publishing, force, id)).toList());
        return "author/scripts";
    }

    @GetMapping("/author/scripts/{id}")
    String script(@PathVariable String id, Model model) {
        if (!publishing.history().scripts().contains(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("script", ScriptLine.of(publishing, force, id));
        return "author/script";
    }
}
