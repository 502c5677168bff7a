package org.makesafe.review.board;

import com.fasterxml.uuid.NoArgGenerator;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.makesafe.call.CallView;
import org.makesafe.call.Calls;
import org.makesafe.call.Expected;
import org.makesafe.call.Following;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.Refusals;
import org.makesafe.call.Submission;
import org.makesafe.call.record.Channel;
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

/** One call of the board as it goes on, and what a supervisor does about it. */
@Controller
class FollowController {
    private final Followed followed;
    private final Calls calls;
    private final Following following;
    private final BoardSettings settings;
    private final ForceSettings force;
    private final NoArgGenerator ids;
    private final ScreenTexts texts;

    FollowController(Followed followed, Calls calls, Following following, BoardSettings settings, ForceSettings force,
            NoArgGenerator ids, ScreenTexts texts) {
        this.followed = followed;
        this.calls = calls;
        this.following = following;
        this.settings = settings;
        this.force = force;
        this.ids = ids;
        this.texts = texts;
    }

    @GetMapping("/board/calls/{id}")
    String follow(@PathVariable UUID id, Model model) {
        return show(id, Map.of(), Map.of(), model);
    }

    @PostMapping("/board/calls/{id}")
    String write(@PathVariable UUID id, @RequestParam String text, @RequestParam String step, Principal officer,
            Model model) {
        return then(following.write(submission(id, officer, step), text), id, "text", Map.of("text", text), model);
    }

    @PostMapping("/board/calls/{id}/assign")
    String assign(@PathVariable UUID id, @RequestParam String to, @RequestParam String why, @RequestParam String step,
            Principal officer, Model model) {
        return then(following.assign(submission(id, officer, step), to, why), id, "why", Map.of("to", to, "why", why),
                model);
    }

    @PostMapping("/board/calls/{id}/end")
    String end(@PathVariable UUID id, @RequestParam String reason, @RequestParam String step, Principal officer,
            Model model) {
        return then(following.end(submission(id, officer, step), reason, settings.silent()), id, "reason",
                Map.of("reason", reason), model);
    }

    private static Submission submission(UUID id, Principal officer, String step) {
        return new Submission(id, officer.getName(), Channel.DESK, step, new Expected.Anything());
    }

    private String then(Outcome<CallView> outcome, UUID id, String field, Map<String, String> typed, Model model) {
        return switch (outcome) {
            case Outcome.Moved<CallView> _ -> "redirect:/board/calls/" + id;
            case Outcome.Refused<CallView>(var code, var sentence, var about) -> {
                String at = code.equals(Refusals.UNKNOWN_HANDLER.name()) ? "to" : field;
                yield show(id, Map.of(at, texts.refusal(code, sentence, about)), typed, model);
            }
        };
    }

    private String show(UUID id, Map<String, String> errors, Map<String, String> typed, Model model) {
        CallView view = calls.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("view", view);
        model.addAttribute("call", view.call());
        model.addAttribute("followed", followed.of(view));
        model.addAttribute("force", force);
        model.addAttribute("step", ids.generate().toString());
        model.addAttribute("typed", typed);
        model.addAttribute("text", typed.get("text"));
        model.addAttribute("errors", errors);
        return "review/follow";
    }
}
