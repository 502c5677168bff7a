package org.makesafe.review.cycle;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.makesafe.call.CallView;
import org.makesafe.call.Calls;
import org.makesafe.desk.Beside.Reader;
import org.makesafe.flow.Outcome;
import org.makesafe.web.ScreenTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Tasks about records and what came of calls. */
@Controller
class FollowUpController {
    private static final List<String> TASK = List.of("officer", "task", "due");
    private static final List<String> OUTCOME = List.of("closing", "result", "note");
    private final FollowUp followUp;
    private final FollowUpBeside beside;
    private final Calls calls;
    private final ScreenTexts texts;

    FollowUpController(FollowUp followUp, FollowUpBeside beside, Calls calls, ScreenTexts texts) {
        this.followUp = followUp;
        this.beside = beside;
        this.calls = calls;
        this.texts = texts;
    }

    /** An officer's tasks; a supervisor sees everybody's. */
    @GetMapping("/tasks")
    String tasks(HttpServletRequest request, Model model) {
        boolean supervisor = request.isUserInRole("SUPERVISOR");
        model.addAttribute("tasks", followUp.open(supervisor ? null : request.getRemoteUser()));
        model.addAttribute("today", followUp.today());
        return "review/tasks";
    }

    @PostMapping("/reviews/{id}/tasks")
    ModelAndView assign(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return reply(id, followUp.assign(id, request.getRemoteUser(), form.getOrDefault("step", ""),
                form.getOrDefault("officer", ""), form.getOrDefault("task", ""), date(form.getOrDefault("due", ""))),
                TASK, form, request);
    }

    @PostMapping("/reviews/{id}/outcome")
    ModelAndView outcome(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return reply(id, followUp.feedBack(id, request.getRemoteUser(), form.getOrDefault("step", ""),
                form.getOrDefault("closing", ""), form.getOrDefault("result", ""), form.getOrDefault("note", "")),
                OUTCOME, form, request);
    }

    @PostMapping("/tasks/{id}/done")
    String done(@PathVariable UUID id, HttpServletRequest request) {
        return switch (followUp.done(id, request.getRemoteUser(), request.isUserInRole("SUPERVISOR"))) {
            case Outcome.Moved<Task>(var task) -> "redirect:/calls/" + task.call() + "/record#follow-up";
            case Outcome.Refused<Task> _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    private ModelAndView reply(UUID id, Outcome<?> outcome, List<String> fields, Map<String, String> form,
            HttpServletRequest request) {
        if (!(outcome instanceof Outcome.Refused<?>(var code, var sentence, var about))) {
            return new ModelAndView("redirect:/calls/" + id + "/record#follow-up");
        }
        CallView view = calls.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var reader = new Reader(request.getRemoteUser(), request.isUserInRole("SUPERVISOR"));
        String at = AtField.of(about, fields, fields.getFirst());
        var page = new ModelAndView("review/followup-refused").addObject("part", beside.content(view, reader, form))
                .addObject("reference", view.call().reference())
                .addObject("errors", Map.of(at, texts.refusal(code, sentence, about)));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** What is no date is a date that has passed: both are to be given again. */
    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return LocalDate.MIN;
        }
    }
}
