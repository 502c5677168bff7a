package org.makesafe.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallLists;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.record.CallLine;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every record, newest first. */
@Controller
class RecordsController {
    private static final int PAGE = 50;
    private final CallLists lists;
    private final ForceSettings force;

    RecordsController(CallLists lists, ForceSettings force) {
        this.lists = lists;
        this.force = force;
    }

    @GetMapping("/records")
    String records(@RequestParam(required = false) @Nullable CallState state,
            @RequestParam(required = false) @Nullable Long after,
            Model model) {
        List<CallLine> lines = lists.page(state, null, after, PAGE + 1);
        boolean more = lines.size() > PAGE;
        List<CallLine> shown = more ? lines.subList(0, PAGE) : lines;
        String filter = state == null ? "" : "state=" + state.name() + "&";
        model.addAttribute("lines", shown);
        model.addAttribute("state", state);
        model.addAttribute("states", CallState.values());
        model.addAttribute("next", more ? "/records?" + filter + "after=" + shown.getLast().number() : null);
        model.addAttribute("force", force);
        return "review/records";
    }
}
