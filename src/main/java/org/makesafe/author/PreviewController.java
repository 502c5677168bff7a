package org.makesafe.author;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makesafe.desk.Preview;
import org.makesafe.script.Question;
import org.makesafe.script.Script;
import org.makesafe.script.graph.PhoneWords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows an author any question as a handler will see it, and how a telephone puts it. */
@Controller
class PreviewController {
    private final Versions versions;
    private final Preview preview;

    PreviewController(Versions versions, Preview preview) {
        this.versions = versions;
        this.preview = preview;
    }

    @GetMapping("/author/versions/{id}/preview")
    String preview(@PathVariable String id, @RequestParam(required = false) @Nullable String question,
            @RequestParam(defaultValue = "false") boolean covert, Model model) {
        Script script = versions.script(id);
        List<String> questions = script.stages().stream().flatMap(s -> s.questions().stream()).map(Question::id)
                .toList();
        String shown = question == null ? questions.getFirst() : question;
        int place = questions.indexOf(shown);
        if (place < 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAllAttributes(preview.of(script, shown, covert));
        model.addAttribute("line", versions.line(id));
        model.addAttribute("script", script);
        model.addAttribute("shown", shown);
        model.addAttribute("covert", covert);
        model.addAttribute("byPhone", script.question(shown).map(PhoneWords::of).orElse(List.of()));
        model.addAttribute("next", place + 1 < questions.size() ? questions.get(place + 1) : null);
        return "author/preview";
    }
}
