package org.makesafe.review.board;

import org.makesafe.call.ForceSettings;
import org.makesafe.rehearsal.Rehearsals;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The board. It is kept live by {@code live.js}; without it a link shows it anew. */
@Controller
class BoardController {
    private final Board board;
    private final LivePages pages;
    private final Rehearsals rehearsals;
    private final ForceSettings force;

    BoardController(Board board, LivePages pages, Rehearsals rehearsals, ForceSettings force) {
        this.board = board;
        this.pages = pages;
        this.rehearsals = rehearsals;
        this.force = force;
    }

    @GetMapping("/board")
    String board(Model model) {
        model.addAttribute("board", board.now());
        model.addAttribute("practised", rehearsals.lastPractised());
        model.addAttribute("force", force);
        return "review/board";
    }

    /** Tells that a call went on, and which: nothing else about it. */
    @GetMapping(path = "/board/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ResponseBody
    SseEmitter stream() {
        return pages.open().orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
    }
}
