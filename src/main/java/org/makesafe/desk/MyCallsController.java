package org.makesafe.desk;

import com.fasterxml.uuid.NoArgGenerator;
import java.security.Principal;
import org.makesafe.call.CallLists;
import org.makesafe.call.CallView;
import org.makesafe.call.Calls;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.record.Channel;
import org.makesafe.flow.Outcome;
import org.makesafe.script.catalogue.Catalogue;
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
    private final Calls calls;
    private final CallLists lists;
    private final Catalogue catalogue;
    private final ForceSettings force;
    private final NoArgGenerator ids;

    MyCallsController(Calls calls, CallLists lists, Catalogue catalogue, ForceSettings force, NoArgGenerator ids) {
        this.calls = calls;
        this.lists = lists;
        this.catalogue = catalogue;
        this.force = force;
        this.ids = ids;
    }

    @GetMapping("/calls")
    String mine(Principal officer, Model model) {
        var own = lists.unfinished(officer.getName());
        model.addAttribute("unfinished", own);
        model.addAttribute("othersDropped",
                lists.dropped(RECENT).stream().filter(line -> !line.handler().equals(officer.getName())).toList());
        model.addAttribute("completed", lists.completed(officer.getName(), RECENT));
        model.addAttribute("scripts", catalogue.current());
        model.addAttribute("force", force);
        model.addAttribute("step", ids.generate().toString());
        return "desk/calls";
    }

    @PostMapping("/calls")
    String open(Principal officer, @RequestParam String script, @RequestParam String step) {
        return switch (calls.open(officer.getName(), Channel.DESK, script, step)) {
            case Outcome.Moved<CallView>(var view) -> "redirect:/calls/" + view.call().id();
            case Outcome.Refused<CallView>(_, var sentence) ->
                throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, sentence);
        };
    }
}
