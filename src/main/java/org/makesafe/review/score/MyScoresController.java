package org.makesafe.review.score;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A handler's own scored calls, and nobody else's. */
@Controller
class MyScoresController {
    private static final int PAGE = 20;
    private final Scores scores;
    private final ScoredWords words;

    MyScoresController(Scores scores, ScoredWords words) {
        this.scores = scores;
        this.words = words;
    }

    @GetMapping("/my/scores")
    String mine(Principal officer, @RequestParam(required = false) @Nullable Long after, Model model) {
        List<Scored> found = scores.of(officer.getName(), after, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Scored> shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute("scores", shown.stream().map(words::of).toList());
        model.addAttribute("next", more ? "/my/scores?after=" + shown.getLast().number() : null);
        return "review/scores";
    }
}
