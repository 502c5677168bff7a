package org.makesafe.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.Calls;
import org.makesafe.call.Expected;
import org.makesafe.call.GivenAnswer;
import org.makesafe.call.Submission;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.Recorded;
import org.makesafe.desk.Pages.Wish;
import org.makesafe.script.Basis;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Status;
import org.makesafe.script.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The call being taken: one page, one question at a time. */
@Controller
class CallController {
    private final Calls calls;
    private final Replies replies;

    CallController(Calls calls, Replies replies) {
        this.calls = calls;
        this.replies = replies;
    }

    @GetMapping("/calls/{id}")
    ModelAndView call(@PathVariable UUID id, @RequestParam(required = false) @Nullable String at,
            @RequestParam(defaultValue = "1") int item, @RequestParam(required = false) @Nullable String show,
            HttpServletRequest request) {
        Optional<QuestionKey> key = Optional.ofNullable(at).map(question -> new QuestionKey(question, item));
        return replies.page(id, request,
                new Wish(Panel.named(show).orElse(Panel.QUESTION), key, false, null, Map.of(), Map.of()));
    }

    /** The same page with the caller's number in full: an address of its own, so that the audit log tells who looked. */
    @GetMapping("/calls/{id}/number")
    ModelAndView number(@PathVariable UUID id, HttpServletRequest request) {
        return replies.page(id, request,
                new Wish(Panel.QUESTION, Optional.empty(), true, null, Map.of(), Map.of()));
    }

    @PostMapping("/calls/{id}/answers/{question}")
    ModelAndView answer(@PathVariable UUID id, @PathVariable String question,
            @RequestParam(defaultValue = "1") int item,
            @RequestParam Status status, @RequestParam int seen, @RequestParam String step, Principal officer,
            ServletWebRequest request) {
        var key = new QuestionKey(question, item);
        var typed = Typed.of(request.getParameterMap());
        var submission = new Submission(id, officer.getName(), Channel.DESK, step, new Expected.AnswerSeen(seen));
        var given = new GivenAnswer(key, status, status == Status.ANSWERED ? typed.value() : null,
                basis(typed.basis()), typed.note());
        return replies.reply(request, id, calls.answer(submission, given), Wish.of(Panel.QUESTION),
                (code, sentence) -> new Wish(
                        Panel.QUESTION, Optional.of(key), false, typed, Map.of(),
                        Map.of(code.equals("NOTE_REQUIRED") ? "note" : field(id, key), sentence)));
    }

    /** What a caller who can only say yes or no says where more is asked: kept as a note; the question can be asked again later. */
    @PostMapping(path = "/calls/{id}/answers/{question}", params = "covert")
    ModelAndView saidYesOrNo(@PathVariable UUID id, @PathVariable String question,
            @RequestParam(defaultValue = "1") int item, @RequestParam String covert, @RequestParam int seen,
            @RequestParam String step, Principal officer, ServletWebRequest request) {
        boolean written = replies.find(id).script().question(question).filter(q -> q.type().options().isEmpty())
                .isPresent();
        if (!written || (!covert.equals("yes") && !covert.equals("no"))) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var key = new QuestionKey(question, item);
        var typed = Typed.of(request.getParameterMap());
        var submission = new Submission(id, officer.getName(), Channel.DESK, step, new Expected.AnswerSeen(seen));
        String note = "%s\nCovert: said %s".formatted(typed.note(), covert).strip();
        var given = new GivenAnswer(key, Status.NOT_KNOWN, null, basis(typed.basis()), note);
        return replies.reply(request, id, calls.answer(submission, given), Wish.of(Panel.QUESTION),
                (_, sentence) -> new Wish(Panel.QUESTION, Optional.of(key), false, typed, Map.of(),
                        Map.of("note", sentence)));
    }

    /** The buttons that say whether the caller can talk freely: they answer the script's own question again. */
    @PostMapping("/calls/{id}/covert")
    ModelAndView covert(@PathVariable UUID id, @RequestParam String value, @RequestParam String step, Principal officer,
            ServletWebRequest request) {
        CallView before = replies.find(id);
        var covert = before.script().covert();
        var question = QuestionKey.of(covert == null ? "" : covert.question());
        Recorded was = before.call().answers().get(question);
        var given = new GivenAnswer(question, Status.ANSWERED, new Value.Words(value),
                was == null ? null : was.basis(), was == null ? null : was.note());
        var submission = new Submission(id, officer.getName(), Channel.DESK, step, new Expected.Anything());
        return replies.reply(request, id, calls.answer(submission, given), Wish.of(Panel.QUESTION),
                (_, sentence) -> new Wish(Panel.QUESTION, Optional.empty(), false, null, Map.of(),
                        Map.of("top", sentence)));
    }

    /** The buttons that name a language: the caller is spoken to in it from here on. What the page shows stays. */
    @PostMapping("/calls/{id}/language")
    ModelAndView speak(@PathVariable UUID id, @RequestParam String language,
            @RequestParam(required = false) @Nullable String at, @RequestParam(defaultValue = "1") int item,
            @RequestParam(required = false) @Nullable String show, @RequestParam String step, Principal officer,
            ServletWebRequest request) {
        Optional<QuestionKey> key = Optional.ofNullable(at).map(question -> new QuestionKey(question, item));
        var shown = new Wish(Panel.named(show).orElse(Panel.QUESTION), key, false, null, Map.of(), Map.of());
        var submission = new Submission(id, officer.getName(), Channel.DESK, step, new Expected.Anything());
        return replies.reply(request, id, calls.speak(submission, language), shown,
                (_, sentence) -> new Wish(shown.panel(), key, false, null, Map.of(), Map.of("top", sentence)));
    }

    private String field(UUID id, QuestionKey key) {
        // Choices and single fields are called "value"; a place, person or vehicle is named by its first field.
        return replies.find(id).script().question(key.question())
                .filter(q -> q.type() instanceof org.makesafe.script.Details)
                .map(q -> "field." + ((org.makesafe.script.Details) q.type()).kind().fields().getFirst().id())
                .orElse("value");
    }

    private static @Nullable Basis basis(@Nullable String name) {
        List<Basis> known = Arrays.asList(Basis.values());
        return known.stream().filter(b -> !b.machine() && b.name().equals(name)).findFirst().orElse(null);
    }
}
