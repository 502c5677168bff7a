package org.makesafe.author;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makesafe.desk.Choices;
import org.makesafe.desk.Preview;
import org.makesafe.desk.Preview.Asked;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Reading;
import org.makesafe.script.Script;
import org.makesafe.script.graph.PhoneWords;
import org.makesafe.script.Status;
import org.makesafe.web.ScreenTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Shows an author a version as a handler will see it, question by question. The answers chosen so far are in the page's address and
 * nowhere else. Of a script that a telephone speaks, it shows too how it puts the question.
 */
@Controller
class PreviewController {
    private static final String PAGE = "/author/versions/{id}/preview";
    private final Versions versions;
    private final Preview preview;
    private final ScreenTexts texts;

    PreviewController(Versions versions, Preview preview, ScreenTexts texts) {
        this.texts = texts;
        this.versions = versions;
        this.preview = preview;
    }

    @GetMapping(PAGE)
    ModelAndView preview(@PathVariable String id, @RequestParam(defaultValue = "") List<String> given,
            @RequestParam(required = false) @Nullable String question, @RequestParam(defaultValue = "1") int item,
            @RequestParam(defaultValue = "") String language) {
        Optional<QuestionKey> at = Optional.ofNullable(question).map(q -> new QuestionKey(q, item));
        Script script = versions.script(id);
        at.ifPresent(key -> question(script, key));
        return page(id, script, new Asked(Choices.of(given), at, language, Map.of()));
    }

    /** Goes on to the question that comes next after this answer. Only options and statuses are taken along. */
    @PostMapping(PAGE)
    ModelAndView answer(@PathVariable String id, @RequestParam(defaultValue = "") List<String> given,
            @RequestParam String question, @RequestParam(defaultValue = "1") int item,
            @RequestParam(defaultValue = "") List<String> value,
            @RequestParam(defaultValue = "NOT_KNOWN") Status status, @RequestParam(defaultValue = "") String language) {
        var key = new QuestionKey(question, item);
        Script script = versions.script(id);
        Question asked = question(script, key);
        boolean chosen = status == Status.ANSWERED && !asked.type().options().isEmpty();
        if (chosen && Choices.read(asked, value) instanceof Reading.Unreadable(var fault, var sentence, var about)) {
            var refused = page(id, script,
                    new Asked(Choices.of(given), Optional.of(key), language,
                            Map.of("value", texts.refusal(fault.name(), sentence, about))));
            refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return refused;
        }
        var choices = Choices.of(given).with(key, chosen ? value : List.of(status.name()));
        return new ModelAndView("redirect:" + UriComponentsBuilder.fromPath(PAGE)
                .queryParam("given", choices.texts()).queryParam("language", language).encode()
                .buildAndExpand(id).toUriString());
    }

    private ModelAndView page(String id, Script script, Asked asked) {
        return new ModelAndView("author/preview", preview.of(script, asked)).addObject("line", versions.line(id))
                .addObject("script", script).addObject("given", asked.choices().texts())
                .addObject("byPhone", script.stages().stream().flatMap(stage -> stage.questions().stream())
                        .collect(Collectors.toMap(Question::id, PhoneWords::of)));
    }

    private static Question question(Script script, QuestionKey key) {
        boolean there = script.stages().stream()
                .anyMatch(s -> key.item() >= 1 && key.item() <= s.maxItems()
                        && s.questions().stream().anyMatch(q -> q.id().equals(key.question())));
        return Optional.of(key.question()).filter(_ -> there).flatMap(script::question)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
