package org.makesafe.rehearsal;

import com.fasterxml.uuid.NoArgGenerator;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.UUID;
import org.makesafe.call.CallView;
import org.makesafe.call.ForceSettings;
import org.makesafe.flow.Outcome;
import org.makesafe.quality.Score;
import org.makesafe.quality.ScoreWords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What can be rehearsed, the debrief, and who has rehearsed. */
@Controller
class RehearsalController {
    private final Rehearsals rehearsals;
    private final ScoreWords words;
    private final ForceSettings force;
    private final NoArgGenerator ids;

    RehearsalController(Rehearsals rehearsals, ScoreWords words, ForceSettings force, NoArgGenerator ids) {
        this.rehearsals = rehearsals;
        this.words = words;
        this.force = force;
        this.ids = ids;
    }

    @GetMapping("/rehearsal")
    String offers(Principal officer, Model model) {
        model.addAttribute("offers", rehearsals.offers(officer.getName()));
        model.addAttribute("unfinished", rehearsals.unfinished(officer.getName()));
        model.addAttribute("step", ids.generate().toString());
        model.addAttribute("force", force);
        return "rehearsal/offers";
    }

    /** Begins a practice call. The scenario is named {@code id}, so that the audit log tells what was begun. */
    @PostMapping("/rehearsal/scenarios/{id}")
    String begin(@PathVariable String id, @RequestParam String step, Principal officer) {
        return switch (rehearsals.begin(officer.getName(), id, step)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))) {
            case Outcome.Moved<CallView>(var view) -> "redirect:/calls/" + view.call().id();
            case Outcome.Refused<CallView>(_, var sentence, _) ->
                throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, sentence);
        };
    }

    @GetMapping("/rehearsal/calls/{id}")
    String debrief(@PathVariable UUID id, Principal officer, HttpServletRequest request, Model model) {
        Debrief debrief = rehearsals.debrief(id, officer.getName(), request.isUserInRole("SUPERVISOR"))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (debrief.view().open()) {
            return "redirect:/calls/" + id;
        }
        model.addAttribute("debrief", debrief);
        Score score = debrief.score();
        model.addAttribute("score", score == null ? null : words.of(score));
        model.addAttribute("force", force);
        return "rehearsal/debrief";
    }

    @GetMapping("/rehearsal/handlers")
    String handlers(Model model) {
        model.addAttribute("handlers", rehearsals.handlers());
        model.addAttribute("every", rehearsals.everyDays());
        model.addAttribute("force", force);
        return "rehearsal/handlers";
    }
}
