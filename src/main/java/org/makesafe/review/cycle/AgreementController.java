package org.makesafe.review.cycle;

import java.time.Clock;
import java.util.regex.Pattern;
import org.makesafe.call.ForceSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far reviewers agree, month by month. */
@Controller
class AgreementController {
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private final Agreements agreements;
    private final ForceSettings force;
    private final Clock clock;

    AgreementController(Agreements agreements, ForceSettings force, Clock clock) {
        this.agreements = agreements;
        this.force = force;
        this.clock = clock;
    }

    @GetMapping("/reviews/agreement")
    String agreement(@RequestParam(defaultValue = "") String month, Model model) {
        String in = MONTH.matcher(month.strip()).matches()
                ? month.strip()
                : Review.month(clock.instant(), force.zone());
        var found = agreements.in(in);
        model.addAttribute("month", in);
        model.addAttribute("lines", found);
        model.addAttribute("few", found.getFirst().few());
        return "review/agreement";
    }
}
