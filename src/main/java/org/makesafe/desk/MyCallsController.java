package org.makesafe.desk;

import com.fasterxml.uuid.NoArgGenerator;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.makesafe.call.CallLists;
import org.makesafe.call.CallView;
import org.makesafe.call.Calls;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.Refusals;
import org.makesafe.call.Waiting;
import org.makesafe.call.record.Channel;
import org.makesafe.flow.Outcome;
import org.makesafe.script.catalogue.Catalogue;
import org.makesafe.script.catalogue.ScriptVersion;
import org.makesafe.web.ScreenTexts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A handler's calls, unfinished ones first, and the one action that takes a new one. */
@Controller
class MyCallsController {
    private static final int RECENT = 20;
    private static final int HEARD_MAX = 500;
    private final Calls calls;
    private final CallLists lists;
    private final Catalogue catalogue;
    private final ForceSettings force;
    private final NoArgGenerator ids;
    private final Waiting waiting;
    private final Callers callers;
    private final ScreenTexts texts;
    private final ObjectProvider<Notice> notices;

    MyCallsController(Calls calls, CallLists lists, Catalogue catalogue, ForceSettings force, NoArgGenerator ids,
            Waiting waiting, Callers callers, ScreenTexts texts, ObjectProvider<Notice> notices) {
        this.calls = calls;
        this.lists = lists;
        this.catalogue = catalogue;
        this.force = force;
        this.ids = ids;
        this.waiting = waiting;
        this.callers = callers;
        this.texts = texts;
        this.notices = notices;
    }

    @GetMapping("/calls")
    String mine(Principal officer, Model model) {
        return page(officer, model, List.of());
    }

    /** Offers scripts for what a caller said. It may be about anybody, so it stays out of addresses and is kept nowhere. */
    @PostMapping("/calls/heard")
    String heard(Principal officer, @RequestParam String heard, Model model) {
        var offered = catalogue.offered(heard.substring(0, Math.min(heard.length(), HEARD_MAX)));
        model.addAttribute("offered", offered.stream().map(version -> version.script().title()).toList());
        return page(officer, model, offered);
    }

    /** Where a browser ends up that goes back to what it can't send again. */
    @GetMapping({ "/calls/heard", "/calls/next"})
    String again() {
        return "redirect:/calls";
    }

    /** Takes the caller who comes first. */
    @PostMapping("/calls/next")
    String next(Principal officer, @RequestParam String step, Model model, HttpServletResponse response) {
        return switch (waiting.takeNext(officer.getName(), step)) {
            case Outcome.Moved<CallView>(var view) -> "redirect:/calls/" + view.call().id();
            case Outcome.Refused<CallView>(var code, var sentence, var about) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("errors", Map.of(
                        Refusals.NO_TELEPHONE.name().equals(code) ? PhoneController.TELEPHONE : "take-next",
                        texts.refusal(code, sentence, about)));
                yield page(officer, model, List.of());
            }
        };
    }

    private String page(Principal officer, Model model, List<ScriptVersion> first) {
        var own = lists.unfinished(officer.getName());
        model.addAttribute("unfinished", own);
        model.addAttribute("notices",
                notices.orderedStream().map(one -> one.of(officer.getName())).flatMap(Optional::stream).toList());
        var lost = callers.lost();
        var tooOld = callers.tooOld();
        var ringing = Stream.concat(lost.stream(), tooOld.stream()).map(LostCaller::id).collect(Collectors.toSet());
        var everybody = callers.waiting();
        model.addAttribute("waiting", everybody);
        model.addAttribute("queue", Queue.of(everybody));
        model.addAttribute("telephone", callers.telephone());
        model.addAttribute("lost", lost);
        model.addAttribute("tooOld", tooOld);
        model.addAttribute("othersDropped", lists.dropped(RECENT).stream()
                .filter(line -> !line.handler().equals(officer.getName()) && !ringing.contains(line.id())).toList());
        model.addAttribute("completed", lists.completed(officer.getName(), RECENT));
        model.addAttribute("scripts", scripts(first));
        model.addAttribute("force", force);
        model.addAttribute("step", ids.generate().toString());
        return "desk/calls";
    }

    /** Every script for handlers: those offered, then the force's usual one, then the rest. */
    private List<ScriptVersion> scripts(List<ScriptVersion> first) {
        return Stream.of(first.stream(), catalogue.current(force.script()).stream(), catalogue.forHandlers().stream())
                .flatMap(versions -> versions).distinct().toList();
    }

    @PostMapping("/calls")
    String open(Principal officer, @RequestParam String script, @RequestParam String step) {
        return switch (calls.open(officer.getName(), Channel.DESK, script, step)) {
            case Outcome.Moved<CallView>(var view) -> "redirect:/calls/" + view.call().id();
            case Outcome.Refused<CallView>(_, var sentence, _) ->
                throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, sentence);
        };
    }
}
