package org.makesafe.handoff;

import com.fasterxml.uuid.NoArgGenerator;
import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.AskedByPhone;
import org.makesafe.call.CallView;
import org.makesafe.call.Calls;
import org.makesafe.call.Expected;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.Submission;
import org.makesafe.call.record.Channel;
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

/** The log for command and control, to copy, and the note that it arrived there. */
@Controller
class HandOffController {
    private final Calls calls;
    private final HandOffLog log;
    private final ForceSettings force;
    private final Clock clock;
    private final NoArgGenerator ids;
    private final ScreenTexts texts;
    private final AskedByPhone askedByPhone;

    HandOffController(Calls calls, HandOffLog log, ForceSettings force, Clock clock, NoArgGenerator ids,
            ScreenTexts texts, AskedByPhone askedByPhone) {
        this.calls = calls;
        this.log = log;
        this.force = force;
        this.clock = clock;
        this.ids = ids;
        this.texts = texts;
        this.askedByPhone = askedByPhone;
    }

    @GetMapping("/calls/{id}/hand-off")
    ModelAndView log(@PathVariable UUID id, Principal officer) {
        return page(id, officer, null, "");
    }

    @PostMapping("/calls/{id}/hand-off")
    ModelAndView handedOff(@PathVariable UUID id, @RequestParam(defaultValue = "") String incident,
            @RequestParam String step, Principal officer) {
        var submission = new Submission(id, officer.getName(), Channel.DESK, step, new Expected.Anything());
        return switch (calls.handOff(submission, incident)) {
            case Outcome.Moved<CallView>(var view) ->
                new ModelAndView("redirect:/calls/" + id + (view.open() ? "" : "/record"));
            case Outcome.Refused<CallView>(var code, var sentence, var about) ->
                page(id, officer, texts.refusal(code, sentence, about), incident);
        };
    }

    private ModelAndView page(UUID id, Principal officer, @Nullable String error, String incident) {
        CallView view = calls.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var page = new ModelAndView("handoff/log");
        page.addObject("view", view);
        page.addObject("force", force);
        page.addObject("text", log.write(view, askedByPhone.of(view), clock.instant()));
        page.addObject("whole", HandOffLog.whole(view));
        page.addObject("own", view.call().handler().equals(officer.getName()));
        page.addObject("incident", incident);
        page.addObject("step", ids.generate().toString());
        page.addObject("errors", error == null ? Map.of() : Map.of("incident", error));
        page.setStatus(error == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
