package org.makesafe.insight;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.flow.Outcome.Refused;
import org.makesafe.web.ScreenTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of counts and charts. */
@Controller
class InsightController {
    private final PeriodReader reader;
    private final Tallies tallies;
    private final Figures figures;
    private final Names names;
    private final ScreenTexts texts;

    InsightController(PeriodReader reader, Tallies tallies, Figures figures, Names names, ScreenTexts texts) {
        this.reader = reader;
        this.tallies = tallies;
        this.figures = figures;
        this.names = names;
        this.texts = texts;
    }

    @GetMapping("/insight")
    String insight(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String script, @RequestParam(defaultValue = "") String sector,
            Model model, HttpServletResponse response) {
        model.addAttribute("scripts", names.scripts());
        model.addAttribute("sectors", names.sectors());
        model.addAttribute("script", script);
        model.addAttribute("sector", sector);
        switch (reader.read(from, to, script, sector)) {
            case Moved<Period>(var period) -> {
                Tally tally = tallies.of(period);
                model.addAttribute("from", period.from().toString());
                model.addAttribute("to", period.to().toString());
                model.addAttribute("calls", tally.calls());
                model.addAttribute("figures", figures.of(tally, period));
            }
            case Refused<Period>(var code, var sentence, var about) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("from", from);
                model.addAttribute("to", to);
                model.addAttribute("errors", Map.of("from", texts.refusal(code, sentence, about)));
                model.addAttribute("figures", List.of());
            }
        }
        return "insight/insight";
    }
}
