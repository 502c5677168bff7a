package org.makesafe.desk;

import com.fasterxml.uuid.NoArgGenerator;
import java.security.Principal;
import java.util.UUID;
import org.makesafe.call.CallView;
import org.makesafe.call.ForceSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What pages ask for every few seconds. A call is named beside the address and not in it: who looks at a record is in the audit log
 * already, from when the page was opened.
 */
@Controller
class QueueController {
    private final Callers callers;
    private final Replies replies;
    private final NoArgGenerator ids;
    private final ForceSettings force;

    QueueController(Callers callers, Replies replies, NoArgGenerator ids, ForceSettings force) {
        this.callers = callers;
        this.replies = replies;
        this.ids = ids;
        this.force = force;
    }

    /** Who waits, for the list of calls. */
    @GetMapping("/calls/waiting")
    String waiting(Model model) {
        var waiting = callers.waiting();
        model.addAttribute("waiting", waiting);
        model.addAttribute("queue", Queue.of(waiting));
        return "desk/queue :: callers";
    }

    /** How many wait, where the caller's line stands and what supervisors wrote, for the page of a call. */
    @GetMapping(path = "/calls/waiting", params = "call")
    String besideCall(@RequestParam UUID call, Principal officer, Model model) {
        CallView view = replies.find(call);
        model.addAttribute("call", view.call());
        model.addAttribute("queue", Queue.of(callers.waiting()));
        model.addAttribute("line", Replies.own(view, officer.getName()) ? callers.line(view) : null);
        model.addAttribute("step", ids.generate().toString());
        model.addAttribute("force", force);
        return "desk/queue :: beside";
    }
}
