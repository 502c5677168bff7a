package org.makesafe.review.cycle;

import com.fasterxml.uuid.NoArgGenerator;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.makesafe.call.ForceSettings;
import org.makesafe.flow.Outcome;
import org.makesafe.web.ScreenTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lessons: everybody reads them, supervisors write them from a call and withdraw them. */
@Controller
class LessonController {
    private final Lessons lessons;
    private final ForceSettings force;
    private final NoArgGenerator ids;
    private final ScreenTexts texts;

    LessonController(Lessons lessons, ForceSettings force, NoArgGenerator ids, ScreenTexts texts) {
        this.lessons = lessons;
        this.force = force;
        this.ids = ids;
        this.texts = texts;
    }

    @GetMapping("/lessons")
    String all(Model model, jakarta.servlet.http.HttpServletRequest request) {
        model.addAttribute("lessons", lessons.all());
        model.addAttribute("force", force);
        model.addAttribute("supervisor", request.isUserInRole("SUPERVISOR"));
        return "review/lessons";
    }

    @GetMapping("/reviews/{id}/lesson")
    ModelAndView form(@PathVariable UUID id) {
        return form(id, Map.of(), Map.of());
    }

    @PostMapping("/reviews/{id}/lesson")
    ModelAndView write(@PathVariable UUID id, @RequestParam Map<String, String> form, Principal officer) {
        return switch (lessons.write(id, officer.getName(), form.getOrDefault("step", ""),
                form.getOrDefault("title", ""), form.getOrDefault("happened", ""), form.getOrDefault("advice", ""))) {
            case Outcome.Moved<Lesson> _ -> new ModelAndView("redirect:/lessons");
            case Outcome.Refused<Lesson>(var code, var sentence, var about) -> {
                String field = AtField.of(about, Lessons.FIELDS, "title");
                var page = form(id, form, Map.of(field, texts.refusal(code, sentence, about)));
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    @PostMapping("/lessons/{id}/withdraw")
    String withdraw(@PathVariable UUID id, Principal officer) {
        var _ = lessons.withdraw(id, officer.getName());
        return "redirect:/lessons";
    }

    private ModelAndView form(UUID id, Map<String, String> kept, Map<String, String> errors) {
        return new ModelAndView("review/lesson").addObject("id", id).addObject("kept", kept)
                .addObject("errors", errors).addObject("step", ids.generate().toString());
    }
}
