package org.makesafe.review.board;

import com.fasterxml.uuid.NoArgGenerator;
import java.security.Principal;
import java.util.UUID;
import org.makesafe.call.Calls;
import org.makesafe.call.CallView;
import org.makesafe.call.Expected;
import org.makesafe.call.Following;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.Submission;
import org.makesafe.call.record.Channel;
import org.makesafe.flow.Outcome;
import org.makesafe.web.ScreenTexts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The board, and one call of it as it goes on. Pages are kept live by {@code live.js}; without it a link shows them anew. */
@Controller
class BoardController {
    private final Board board;
    private final Followed followed;
    private final LivePages pages;
    private final Calls calls;
    private final Following following;
    private final ForceSettings force;
    private final NoArgGenerator ids;
    private final ScreenTexts texts;

    BoardController(Board board, Followed followed, LivePages pages, Calls calls, Following following,
            ForceSettings force, NoArgGenerator ids, ScreenTexts texts) {
        this.board = board;
        this.followed = followed;
        this.pages = pages;
        this.calls = calls;
        this.following = following;
        this.force = force;
        this.ids = ids;
        this.texts = texts;
    }

    @GetMapping("/board")
    String board(Model model) {
        model.addAttribute("board", board.now());
        model.addAttribute("force", force);
        return "review/board";
    }

    /** Tells that a call went on, and which: nothing else about it. */
    @GetMapping(path = "/board/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ResponseBody
    SseEmitter stream() {
        return pages.open().orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
    }

    @GetMapping("/board/calls/{id}")
    String follow(@PathVariable UUID id, Model model) {
        return follow(id, null, "", model);
    }

    /** Writes to the handler. */
    @PostMapping("/board/calls/{id}")
    String write(@PathVariable UUID id, @RequestParam String text, @RequestParam String step, Principal officer,
            Model model) {
        var submission = new Submission(id, officer.getName(), Channel.DESK, step, new Expected.Anything());
        return switch (following.write(submission, text)) {
            case Outcome.Moved<CallView> _ -> "redirect:/board/calls/" + id;
            case Outcome.Refused<CallView>(var code, var sentence, var about) ->
                follow(id, texts.refusal(code, sentence, about), text, model);
        };
    }

    private String follow(UUID id, @org.jspecify.annotations.Nullable String refused, String text, Model model) {
        CallView view = calls.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("view", view);
        model.addAttribute("call", view.call());
        model.addAttribute("followed", followed.of(view));
        model.addAttribute("force", force);
        model.addAttribute("step", ids.generate().toString());
        model.addAttribute("text", text);
        model.addAttribute("errors",
                refused == null ? java.util.Map.of() : java.util.Map.of("text", refused));
        return "review/follow";
    }
}
