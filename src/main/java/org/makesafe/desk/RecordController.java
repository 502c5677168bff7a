package org.makesafe.desk;

import com.fasterxml.uuid.NoArgGenerator;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.makesafe.call.CallLists;
import org.makesafe.call.CallView;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Recorded;
import org.makesafe.flow.Place;
import org.makesafe.web.ScreenTexts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The record of a call, as handler and supervisor read it: summary, advice ledger and timeline. */
@Controller
class RecordController {
    private static final int WHOLE_JOURNAL = 100_000;
    private final Replies replies;
    private final CallLists lists;
    private final ForceSettings force;
    private final NoArgGenerator ids;
    private final ScreenTexts texts;

    RecordController(Replies replies, CallLists lists, ForceSettings force, NoArgGenerator ids,
            ScreenTexts texts) {
        this.replies = replies;
        this.lists = lists;
        this.force = force;
        this.ids = ids;
        this.texts = texts;
    }

    /** An answer in the record. */
    record AnswerLine(String label, String text, String basis, String note, String at, boolean value) {}

    @GetMapping("/calls/{id}/record")
    String record(@PathVariable UUID id, Principal officer, HttpServletRequest request, Model model) {
        CallView view = replies.find(id);
        List<Entry> journal = lists.journal(id, 0, WHOLE_JOURNAL);
        boolean own = view.call().handler().equals(officer.getName());
        boolean handler = request.isUserInRole("HANDLER");
        model.addAttribute("view", view);
        model.addAttribute("mayContinue", view.open() && own);
        model.addAttribute("mayResume", handler && view.call().standing().state() == CallState.DROPPED);
        model.addAttribute("mayTakeOver", handler && view.open() && !own);
        model.addAttribute("step", ids.generate().toString());
        model.addAttribute("force", force);
        model.addAttribute("parts", parts(view));
        model.addAttribute("offPath", SideLines.offPath(view, texts));
        model.addAttribute("unasked", view.path().places().stream().filter(p -> !view.path().counts(p.key())).toList());
        model.addAttribute("advice", SideLines.advice(view, force));
        model.addAttribute("timeline", new Timelines(view, force, texts).of(journal));
        return "desk/record";
    }

    private Map<String, List<AnswerLine>> parts(CallView view) {
        var parts = new LinkedHashMap<String, List<AnswerLine>>();
        for (Place place : view.path().places()) {
            Recorded recorded = view.call().answers().get(place.key());
            if (recorded != null) {
                parts.computeIfAbsent(place.title(), _ -> new ArrayList<>())
                        .add(line(place.question().label(), SideLines.shown(place.question(), recorded, texts),
                                recorded));
            }
        }
        return parts;
    }

    private AnswerLine line(String label, String text, Recorded recorded) {
        var basis = recorded.basis();
        return new AnswerLine(label, text, basis == null ? "" : texts.word("basis", basis),
                recorded.note() == null ? "" : recorded.note(),
                force.time(recorded.at()), recorded.value() != null);
    }
}
