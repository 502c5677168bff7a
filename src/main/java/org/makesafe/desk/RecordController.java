package org.makesafe.desk;

import com.fasterxml.uuid.NoArgGenerator;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.Afterwards;
import org.makesafe.call.AskedByPhone;
import org.makesafe.call.CallLists;
import org.makesafe.call.CallView;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.Refusals;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.record.Added;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Recorded;
import org.makesafe.flow.Place;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.web.Papers;
import org.makesafe.web.ScreenTexts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The record of a call, as handler and supervisor read it: summary, advice ledger and timeline; on screen or to print. */
@Controller
class RecordController {
    private static final int WHOLE_JOURNAL = 100_000;
    private final Replies replies;
    private final CallLists lists;
    private final ForceSettings force;
    private final Clock clock;
    private final NoArgGenerator ids;
    private final ScreenTexts texts;
    private final AskedByPhone askedByPhone;
    private final Callers callers;
    private final Besides besides;
    private final Afterwards afterwards;
    private final Papers papers;

    RecordController(Replies replies, CallLists lists, ForceSettings force, Clock clock, NoArgGenerator ids,
            ScreenTexts texts, AskedByPhone askedByPhone, Callers callers, Besides besides, Afterwards afterwards,
            Papers papers) {
        this.replies = replies;
        this.lists = lists;
        this.force = force;
        this.clock = clock;
        this.ids = ids;
        this.texts = texts;
        this.askedByPhone = askedByPhone;
        this.callers = callers;
        this.besides = besides;
        this.afterwards = afterwards;
        this.papers = papers;
    }

    @GetMapping("/calls/{id}/record")
    String record(@PathVariable UUID id, @RequestParam(required = false) @Nullable String refused, Principal officer,
            HttpServletRequest request, Model model) {
        CallView view = show(id, model);
        model.addAttribute("refused",
                refused == null ? null : texts.refusal(refused, Refusals.sentence(refused), List.of()));
        boolean own = view.call().handler().equals(officer.getName());
        boolean handler = request.isUserInRole("HANDLER");
        model.addAttribute("mayContinue", view.open() && own);
        model.addAttribute("mayResume", handler && view.call().standing().state() == CallState.DROPPED);
        model.addAttribute("mayTakeOver", handler && view.open() && !own);
        CallerLine line = callers.line(view);
        model.addAttribute("mayAdd",
                afterwards.open(view, officer.getName(), request.isUserInRole("SUPERVISOR")));
        model.addAttribute("mayRingBack",
                handler && line != null && line.whyNotRing() == null && (own || !view.open()));
        model.addAttribute("noTelephone", Refusals.NO_TELEPHONE.name().equals(refused));
        model.addAttribute("step", ids.generate().toString());
        model.addAttribute("besides", besides.of(view, Beside.Where.RECORD, request));
        return "desk/record";
    }

    /** The whole record on paper: an address of its own, so that the audit log tells who printed it. */
    @GetMapping("/calls/{id}/record/print")
    String print(@PathVariable UUID id, Principal officer, Model model) {
        paper(id, officer, model);
        return "desk/print";
    }

    /** The same as a file: the audit log has who took it before it is made. */
    @GetMapping("/calls/{id}/record.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Principal officer, Model model) {
        CallView view = paper(id, officer, model);
        return papers.file("desk/paper", model.asMap(), view.call().reference());
    }

    private CallView paper(UUID id, Principal officer, Model model) {
        model.addAttribute("printedAt", force.dateTime(clock.instant(), LocaleContextHolder.getLocale()));
        model.addAttribute("printedBy", officer.getName());
        return show(id, model);
    }

    private CallView show(UUID id, Model model) {
        CallView view = replies.find(id);
        List<Entry> journal = lists.journal(id, 0, WHOLE_JOURNAL);
        model.addAttribute("view", view);
        model.addAttribute("force", force);
        model.addAttribute("parts", parts(view));
        model.addAttribute("offPath", offPath(view));
        model.addAttribute("unasked", view.path().places().stream().filter(p -> !view.path().counts(p.key())).toList());
        model.addAttribute("advice", SideLines.advice(view, force, texts));
        var timelines = new Timelines(view, force, texts);
        model.addAttribute("phone", PhoneRecord.of(view, journal, askedByPhone, force, texts));
        model.addAttribute("decisions", timelines.decisions(journal));
        model.addAttribute("added", timelines.added(journal));
        model.addAttribute("timeline", timelines.of(journal));
        return view;
    }

    private Map<String, List<AnswerLine>> parts(CallView view) {
        var parts = new LinkedHashMap<String, List<AnswerLine>>();
        for (Place place : view.path().places()) {
            Recorded recorded = view.call().answers().get(place.key());
            if (recorded != null) {
                parts.computeIfAbsent(place.title(), _ -> new ArrayList<>())
                        .add(line(place.question().label(), place.question(), recorded, view.withheld(place.key()),
                                view.call().corrections(place.key())));
            }
        }
        return parts;
    }

    /** Answers that no longer apply, as whole as the others. */
    private List<AnswerLine> offPath(CallView view) {
        return view.path().offPath().stream().map(key -> offPath(view, key)).toList();
    }

    private AnswerLine offPath(CallView view, QuestionKey key) {
        Question question = view.script().question(key.question()).orElseThrow();
        return line(SideLines.label(question, key), question,
                Objects.requireNonNull(view.call().answers().get(key)), false, view.call().corrections(key));
    }

    private AnswerLine line(String label, Question question, Recorded recorded, boolean withheld, List<Added> added) {
        return AnswerLine.of(label, question, recorded, withheld, added, force, texts);
    }
}
