package org.makesafe.author;

import java.security.Principal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.makesafe.call.ForceSettings;
import org.makesafe.script.DateAndTime;
import org.makesafe.script.Reading;
import org.makesafe.script.Value;
import org.makesafe.script.catalogue.Publishing;
import org.makesafe.script.publication.Action;
import org.makesafe.script.publication.Decision;
import org.makesafe.script.publication.Decision.Refusal;
import org.makesafe.script.publication.Request;
import org.makesafe.web.ScreenTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A version: what is wrong with it, what was done with it, and what can be done next. */
@Controller
class VersionController {
    private final Publishing publishing;
    private final Versions versions;
    private final ForceSettings force;
    private final ScreenTexts texts;

    VersionController(Publishing publishing, Versions versions, ForceSettings force, ScreenTexts texts) {
        this.texts = texts;
        this.publishing = publishing;
        this.versions = versions;
        this.force = force;
    }

    @GetMapping("/author/versions/{id}")
    ModelAndView version(@PathVariable String id, Principal officer) {
        return page(id, officer, Map.of(), Map.of());
    }

    @PostMapping("/author/versions/{id}/{action}")
    ModelAndView act(@PathVariable String id, @PathVariable String action,
            @RequestParam Map<String, String> form, Principal officer) {
        Action wanted = action(action).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String script = versions.scriptOf(id);
        String comment = form.getOrDefault("comment-" + action, "");
        String from = form.getOrDefault("from", "");
        var kept = Map.of("comment-" + action, comment, "from", from);
        Optional<Instant> time = Optional.empty();
        if (!from.isBlank()) {
            switch (new DateAndTime(true).read(new Value.Words(from), now())) {
                case Reading.Read(var value) ->
                    time = Optional.of(LocalDateTime.parse(value.ids().getFirst()).atZone(force.zone()).toInstant());
                case Reading.Unreadable(var fault, var sentence, var about) -> {
                    return page(id, officer, Map.of("from", texts.refusal(fault.name(), sentence, about)), kept);
                }
            }
        }
        var request = new Request(script, id, wanted, officer.getName(), time.orElse(null), comment);
        return switch (publishing.act(request)) {
            case Decision.Done _ -> new ModelAndView("redirect:/author/versions/" + id);
            case Decision.Refused(var code, var sentence, var about) ->
                page(id, officer, Map.of(field(code, action), texts.refusal(code.name(), sentence, about)), kept);
        };
    }

    private ModelAndView page(String id, Principal officer, Map<String, String> errors, Map<String, String> kept) {
        var page = new ModelAndView("author/version").addObject("page", versions.page(id, officer.getName()))
                .addObject("errors", errors).addObject("kept", kept);
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    /** Where a refusal is shown: at its field, or at the heading. */
    private static String field(Refusal code, String action) {
        return switch (code) {
            case COMMENT_NEEDED, COMMENT_UNREADABLE -> "comment-" + action;
            case TIME_PASSED -> "from";
            default -> "do";
        };
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(publishing.now(), force.zone());
    }

    private static Optional<Action> action(String name) {
        return Arrays.stream(Action.values())
                .filter(action -> action.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)).findFirst();
    }
}
