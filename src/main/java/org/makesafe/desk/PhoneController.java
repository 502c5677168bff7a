package org.makesafe.desk;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.Calls;
import org.makesafe.call.Expected;
import org.makesafe.call.Refusals;
import org.makesafe.call.SeenAnswer;
import org.makesafe.call.Submission;
import org.makesafe.call.Waiting;
import org.makesafe.call.record.Channel;
import org.makesafe.desk.Pages.Wish;
import org.makesafe.script.QuestionKey;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What a handler does about the caller's line, and about what the phone system took down. */
@Controller
class PhoneController {
    /** The field that a refusal for want of a telephone is shown at: the way to set one. */
    static final String TELEPHONE = "telephone";
    private final Waiting waiting;
    private final Calls calls;
    private final Replies replies;

    PhoneController(Waiting waiting, Calls calls, Replies replies) {
        this.waiting = waiting;
        this.calls = calls;
        this.replies = replies;
    }

    /** Rings the caller back; the handler is on the call from then on. */
    @PostMapping("/calls/{id}/ring-back")
    ModelAndView ringBack(@PathVariable UUID id, @RequestParam String step, Principal officer,
            ServletWebRequest request) {
        return replies.reply(request, id, waiting.ringBack(submission(id, officer, step)),
                Wish.of(Panel.QUESTION), refused(Wish.of(Panel.QUESTION)));
    }

    /** Puts the caller on the line through to the emergency number. */
    @PostMapping("/calls/{id}/put-through")
    ModelAndView putThrough(@PathVariable UUID id, @RequestParam String step, Principal officer,
            ServletWebRequest request) {
        return replies.reply(request, id, waiting.putThrough(submission(id, officer, step)),
                Wish.of(Panel.QUESTION), refused(Wish.of(Panel.QUESTION)));
    }

    /**
     * Answers again, as it stands, what the phone system took down: the caller has said that it is so. What the page shows stays.
     *
     * @param question each question confirmed, with its item in {@code of} and the answer that the page showed in {@code seen}
     */
    @PostMapping("/calls/{id}/confirm")
    ModelAndView confirm(@PathVariable UUID id, @RequestParam List<String> question, @RequestParam List<Integer> of,
            @RequestParam List<Integer> seen, @RequestParam(required = false) @Nullable String at,
            @RequestParam(defaultValue = "1") int item, @RequestParam(required = false) @Nullable String show,
            @RequestParam String step, Principal officer, ServletWebRequest request) {
        if (question.isEmpty() || question.size() != of.size() || question.size() != seen.size()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var shown = new Wish(Panel.named(show).orElse(Panel.QUESTION),
                Optional.ofNullable(at).map(asked -> new QuestionKey(asked, item)), false, null, Map.of(), Map.of());
        var confirmed = IntStream.range(0, question.size())
                .mapToObj(i -> new SeenAnswer(new QuestionKey(question.get(i), Objects.requireNonNull(of.get(i))),
                        Objects.requireNonNull(seen.get(i))))
                .toList();
        var outcome = calls.confirm(submission(id, officer, step), confirmed);
        return replies.reply(request, id, outcome, shown, refused(shown));
    }

    private static Submission submission(UUID id, Principal officer, String step) {
        return new Submission(id, officer.getName(), Channel.DESK, step, new Expected.Anything());
    }

    private static BiFunction<String, String, Wish> refused(Wish shown) {
        return (code, sentence) -> new Wish(shown.panel(), shown.at(), false, null, Map.of(),
                Map.of(Refusals.NO_TELEPHONE.name().equals(code) ? TELEPHONE : "top", sentence));
    }
}
