package org.makesafe.desk;

import com.fasterxml.uuid.NoArgGenerator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.Afterwards;
import org.makesafe.call.CallView;
import org.makesafe.call.Expected;
import org.makesafe.call.GivenAnswer;
import org.makesafe.call.Submission;
import org.makesafe.call.record.Channel;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Place;
import org.makesafe.script.AnswerType.Option;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Status;
import org.makesafe.web.ScreenTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page that adds to a record once its call is over: a text, or what an answer should have been. */
@Controller
class AdditionController {
    private final Replies replies;
    private final Afterwards afterwards;
    private final NoArgGenerator ids;
    private final ScreenTexts texts;

    AdditionController(Replies replies, Afterwards afterwards, NoArgGenerator ids, ScreenTexts texts) {
        this.replies = replies;
        this.afterwards = afterwards;
        this.ids = ids;
        this.texts = texts;
    }

    @GetMapping("/calls/{id}/record/add")
    ModelAndView page(@PathVariable UUID id, @RequestParam(required = false) @Nullable String of,
            HttpServletRequest request) {
        CallView view = replies.find(id);
        if (!afterwards.open(view, request.getRemoteUser(), supervisor(request))) {
            return new ModelAndView("redirect:/calls/" + id + "/record");
        }
        return page(view, of, null, Status.ANSWERED, "", Map.of());
    }

    @PostMapping("/calls/{id}/record/addendum")
    ModelAndView addendum(@PathVariable UUID id, @RequestParam String text, @RequestParam String step,
            HttpServletRequest request) {
        var outcome = afterwards.addendum(submission(id, step, request), supervisor(request), text);
        return reply(id, outcome, refused -> page(replies.find(id), null, null, Status.ANSWERED, text,
                Map.of("text", refused)));
    }

    @PostMapping("/calls/{id}/record/correction")
    ModelAndView correction(@PathVariable UUID id, @RequestParam String of, @RequestParam Status status,
            @RequestParam String why, @RequestParam String step, HttpServletRequest request) {
        var typed = Typed.of(request.getParameterMap());
        QuestionKey key = place(replies.find(id), of).key();
        var should = new GivenAnswer(key, status, status == Status.ANSWERED ? typed.value() : null, null, null);
        var outcome = afterwards.correct(submission(id, step, request), supervisor(request), should, why);
        return reply(id, outcome, refused -> page(replies.find(id), of, typed, status, why,
                Map.of(why.isBlank() ? "why" : "value", refused)));
    }

    private ModelAndView reply(UUID id, Outcome<CallView> outcome,
            java.util.function.Function<String, ModelAndView> refused) {
        return switch (outcome) {
            case Outcome.Moved<CallView> _ -> new ModelAndView("redirect:/calls/" + id + "/record#added");
            case Outcome.Refused<CallView>(var code, var sentence, var about) -> {
                ModelAndView page = refused.apply(texts.refusal(code, sentence, about));
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private ModelAndView page(CallView view, @Nullable String of, @Nullable Typed typed, Status status, String text,
            Map<String, String> errors) {
        return new ModelAndView("desk/add").addObject("view", view).addObject("of", of)
                .addObject("q", of == null ? null : QuestionPanel.of(view, place(view, of), typed))
                .addObject("questions", questions(view)).addObject("statuses", statuses())
                .addObject("status", status.name()).addObject("text", text).addObject("errors", errors)
                .addObject("step", ids.generate().toString());
    }

    private static List<Option> questions(CallView view) {
        return view.path().places().stream()
                .map(p -> new Option(p.key().toString(), p.title() + ": " + p.question().label())).toList();
    }

    private List<Option> statuses() {
        return Arrays.stream(Status.values()).map(s -> new Option(s.name(), texts.word("status", s))).toList();
    }

    private static Place place(CallView view, String of) {
        return Optional.of(of).filter(text -> text.matches("[a-z0-9-]+(#\\d{1,2})?")).map(QuestionKey::parse)
                .flatMap(view.path()::place)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean supervisor(HttpServletRequest request) {
        return request.isUserInRole("SUPERVISOR");
    }

    private static Submission submission(UUID id, String step, HttpServletRequest request) {
        return new Submission(id, request.getRemoteUser(), Channel.DESK, step, new Expected.Anything());
    }
}
