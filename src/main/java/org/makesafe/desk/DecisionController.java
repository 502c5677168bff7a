package org.makesafe.desk;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.Calls;
import org.makesafe.call.Expected;
import org.makesafe.call.GivenAdvice;
import org.makesafe.call.Refusals;
import org.makesafe.call.Submission;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.AdviceOutcome;
import org.makesafe.call.record.Channel;
import org.makesafe.desk.Pages.Wish;
import org.makesafe.flow.Outcome;
import org.makesafe.script.Advice;
import org.makesafe.script.Grade;
import org.makesafe.script.Texts;
import org.makesafe.web.ScreenTexts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/** What a handler decides and records beside the questions: danger, advice, grade, notes, and the end of the call. */
@Controller
class DecisionController {
    private static final String OUTCOME = "outcome.";
    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    /** Refusals of a page that is not this officer's any more. */
    private static final Set<String> LOST = Set.of(Refusals.NOT_YOUR_CALL.name(), Refusals.CALL_NOT_OPEN.name());
    private final Calls calls;
    private final Replies replies;
    private final ScreenTexts texts;

    DecisionController(Calls calls, Replies replies, ScreenTexts texts) {
        this.calls = calls;
        this.replies = replies;
        this.texts = texts;
    }

    @PostMapping("/calls/{id}/danger")
    ModelAndView danger(@PathVariable UUID id, @RequestParam Danger to, @RequestParam(defaultValue = "") String reason,
            @RequestParam String step, Principal officer, ServletWebRequest request) {
        var outcome = calls.decideDanger(submission(id, officer, step), to, reason);
        return replies.reply(request, id, outcome, Wish.of(Panel.QUESTION), refusal(Panel.DANGER, "reason", request));
    }

    @PostMapping("/calls/{id}/advice")
    ModelAndView advice(@PathVariable UUID id, @RequestParam String step,
            @RequestParam(defaultValue = "question") String then,
            Principal officer, ServletWebRequest request) {
        var given = new ArrayList<GivenAdvice>();
        var unknown = new ArrayList<String>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(OUTCOME)) {
                String advice = name.substring(OUTCOME.length());
                outcome(values[0]).ifPresentOrElse(
                        outcome -> given.add(new GivenAdvice(advice, outcome, request.getParameter("note." + advice))),
                        () -> unknown.add(advice));
            }
        });
        Outcome<CallView> outcome = !unknown.isEmpty()
                ? new Outcome.Refused<>("UNKNOWN_OUTCOME", "Choose one of the outcomes shown.")
                : given.isEmpty()
                        ? new Outcome.Refused<>("OUTCOME_REQUIRED",
                                "Choose what became of at least one item, or return to the script.")
                        : calls.advise(submission(id, officer, step), given);
        String field = given.stream().filter(one -> !fits(one.note())).map(one -> "note." + one.advice()).findFirst()
                .orElseGet(() -> firstOutcome(unknown.isEmpty() ? shownFirst(id, given) : unknown.getFirst()));
        return replies.reply(request, id, outcome, Wish.of(Panel.named(then).orElse(Panel.QUESTION)),
                refusal(Panel.ADVICE, field, request));
    }

    private static Optional<AdviceOutcome> outcome(String name) {
        return Arrays.stream(AdviceOutcome.values()).filter(known -> known.name().equals(name)).findFirst();
    }

    private static boolean fits(@Nullable String note) {
        return note == null || Texts.fault(note.strip(), Texts.NOTE_MAX).isEmpty();
    }

    private String shownFirst(UUID id, List<GivenAdvice> given) {
        return given.isEmpty()
                ? replies.find(id).adviceDue().stream().findFirst().map(Advice::id).orElse("")
                : given.getFirst().advice();
    }

    /** The id of an item's first radio button, where its refusal is shown. */
    private static String firstOutcome(String advice) {
        return advice + "-" + AdviceOutcome.GIVEN.name();
    }

    @PostMapping("/calls/{id}/grade")
    ModelAndView grade(@PathVariable UUID id, @RequestParam(required = false) @Nullable Grade grade,
            @RequestParam(defaultValue = "") String rationale, @RequestParam String step, Principal officer,
            ServletWebRequest request) {
        Outcome<CallView> outcome = grade == null
                ? Refusals.GRADE_REQUIRED.refused()
                : calls.grade(submission(id, officer, step), grade, rationale);
        return replies.reply(request, id, outcome, Wish.of(Panel.QUESTION),
                refusal(Panel.GRADE, grade == null ? "grade" : "rationale", request));
    }

    @PostMapping("/calls/{id}/notes")
    ModelAndView notes(@PathVariable UUID id, @RequestParam String text, @RequestParam String step, Principal officer,
            ServletWebRequest request) {
        var outcome = calls.notes(submission(id, officer, step), text);
        return replies.reply(request, id, outcome, Wish.of(Panel.QUESTION), refusal(Panel.QUESTION, "notes", request));
    }

    /** Saves the notes box while the handler types; no page goes back. */
    @PostMapping(path = "/calls/{id}/notes", headers = "HX-Request")
    ResponseEntity<String> autosave(@PathVariable UUID id, @RequestParam String text, @RequestParam String step,
            Principal officer) {
        return switch (calls.notes(submission(id, officer, step), text)) {
            case Outcome.Moved<CallView> _ -> ResponseEntity.noContent().build();
            case Outcome.Refused<CallView>(var code, var sentence, var about) -> ResponseEntity
                    .status(LOST.contains(code) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT)
                    .contentType(PLAIN).body(texts.refusal(code, sentence, about));
        };
    }

    @PostMapping("/calls/{id}/end")
    ModelAndView end(@PathVariable UUID id, @RequestParam CallState as, @RequestParam(defaultValue = "") String reason,
            @RequestParam String step, Principal officer, ServletWebRequest request) {
        return replies.reply(request, id, calls.end(submission(id, officer, step), as, reason), Wish.of(Panel.QUESTION),
                refusal(as == CallState.DROPPED ? Panel.DROP : Panel.CLOSE, "reason", request));
    }

    @PostMapping("/calls/{id}/resume")
    ModelAndView resume(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason,
            @RequestParam String step, Principal officer,
            ServletWebRequest request) {
        return replies.reply(request, id, calls.resume(submission(id, officer, step), reason), Wish.of(Panel.QUESTION),
                refusal(Panel.QUESTION, "top", null));
    }

    private static Submission submission(UUID id, Principal officer, String step) {
        return new Submission(id, officer.getName(), Channel.DESK, step, new Expected.Anything());
    }

    private static java.util.function.BiFunction<String, String, Wish> refusal(Panel panel, String field,
            @Nullable ServletWebRequest request) {
        Map<String, String> kept = request == null
                ? Map.of()
                : request.getParameterMap().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue()[0]));
        return (_, sentence) -> new Wish(panel, Optional.empty(), false, null, kept, Map.of(field, sentence));
    }
}
