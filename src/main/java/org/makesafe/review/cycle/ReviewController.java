package org.makesafe.review.cycle;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.makesafe.desk.Beside.Reader;
import org.makesafe.flow.Outcome;
import org.makesafe.web.ScreenTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a review, taken from the record of its call. */
@Controller
class ReviewController {
    private final Reviews reviews;
    private final ReviewBeside beside;
    private final ScreenTexts texts;

    ReviewController(Reviews reviews, ReviewBeside beside, ScreenTexts texts) {
        this.reviews = reviews;
        this.beside = beside;
        this.texts = texts;
    }

    /** Where a browser ends up that can't send a step again. */
    @GetMapping("/reviews/{id}")
    String again(@PathVariable UUID id) {
        return "redirect:/calls/" + id + "/record#review";
    }

    @PostMapping("/reviews/{id}")
    ModelAndView act(@PathVariable UUID id, @RequestParam(defaultValue = "") String action, @RequestParam int version,
            @RequestParam String step, @RequestParam Map<String, String> form, HttpServletRequest request,
            RedirectAttributes done) {
        var reader = new Reader(request.getRemoteUser(), request.isUserInRole("SUPERVISOR"));
        var wanted = java.util.Arrays.stream(Action.values()).filter(a -> a.name().equals(action)).findFirst();
        if (wanted.isEmpty()) {
            return refused(id, reader, form, "action", texts.of("review.choose"));
        }
        boolean assess = wanted.get() == Action.ASSESS;
        String detail = assess
                ? Assessment.of(area -> form.get("area-" + area.name())).map(Assessment::text).orElse("")
                : wanted.get() == Action.REFER ? form.getOrDefault("referral", "") : "";
        var outcome = reviews.act(new ReviewStep(id, reader.officer(), reader.supervisor(), step, version,
                wanted.get(), form.getOrDefault(assess ? "assessment-comment" : "comment", ""), detail));
        return switch (outcome) {
            case Outcome.Moved<Review> _ -> {
                done.addFlashAttribute("reviewDone", texts.word("review.done", wanted.get()));
                yield new ModelAndView("redirect:/calls/" + id + "/record#review");
            }
            case Outcome.Refused<Review>(var code, var sentence, var about) ->
                refused(id, reader, form, field(code, assess), texts.refusal(code, sentence, about));
        };
    }

    private ModelAndView refused(UUID id, Reader reader, Map<String, String> form, String field, String why) {
        Review review = reviews.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var part = beside.part(review, reader, form)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        var page = new ModelAndView("review/refused").addObject("part", part).addObject("review", review)
                .addObject("errors", Map.of(field, why));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Where a refusal is shown. */
    private static String field(String code, boolean assess) {
        if (assess) {
            return code.equals("ASSESSMENT_INCOMPLETE") ? "area-DANGER" : "assessment-comment";
        }
        return switch (code) {
            case "REVIEW_COMMENT_REQUIRED", "REVIEW_COMMENT_NOT_TAKEN", "TOO_LONG", "UNREADABLE_CHARACTERS" ->
                "comment";
            case "REFERRAL_REQUIRED" -> "referral";
            default -> "action";
        };
    }
}
