package org.makesafe.review.cycle;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.ForceSettings;
import org.makesafe.review.cycle.ReviewLists.After;
import org.makesafe.review.cycle.ReviewLists.Filter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Reviews as supervisors and as handlers work through them. */
@Controller
class ReviewListController {
    private static final int PAGE = 50;
    private static final Pattern AFTER = Pattern.compile("(\\d{1,15})-(\\d{1,15})");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final int OFFICER_MAX = 100;
    private final ReviewLists lists;
    private final Reviews reviews;
    private final ForceSettings force;

    ReviewListController(ReviewLists lists, Reviews reviews, ForceSettings force) {
        this.lists = lists;
        this.reviews = reviews;
        this.force = force;
    }

    /** A review in a list. */
    record Line(Review review, ReviewState state, boolean overdue) {}

    @GetMapping("/reviews")
    String reviews(@RequestParam(defaultValue = "open") String show, @RequestParam(defaultValue = "") String handler,
            @RequestParam(defaultValue = "") String month, @RequestParam(required = false) @Nullable String after,
            Principal officer, Model model) {
        String of = handler.strip().substring(0, Math.min(handler.strip().length(), OFFICER_MAX));
        String in = MONTH.matcher(month.strip()).matches() ? month.strip() : "";
        var filter = new Filter(show.equals("mine") ? officer.getName() : null, of.isEmpty() ? null : of,
                in.isEmpty() ? null : in);
        After last = after(after);
        List<Review> found = show.equals("second")
                ? lists.toAssessSecond(officer.getName(), last.number(), PAGE + 1)
                : lists.open(filter, last, PAGE + 1);
        var shown = found.subList(0, Math.min(found.size(), PAGE));
        model.addAttribute("lines", shown.stream()
                .map(review -> new Line(review, review.state(), review.overdue(reviews.now()))).toList());
        model.addAttribute("show", show);
        model.addAttribute("handler", of);
        model.addAttribute("month", in);
        model.addAttribute("force", force);
        model.addAttribute("next", found.size() > PAGE
                ? UriComponentsBuilder.fromPath("/reviews").queryParam("show", "{show}").queryParam("handler", "{of}")
                        .queryParam("month", "{in}").queryParam("after", "{after}").encode()
                        .buildAndExpand(show, of, in, "%d-%d".formatted(shown.getLast().dueAt().toEpochMilli(),
                                shown.getLast().number()))
                        .toUriString()
                : null);
        return "review/reviews";
    }

    /** What came back to a handler about calls of their own. */
    @GetMapping("/my/reviews")
    String mine(@RequestParam(required = false) @Nullable Long before, Principal officer, Model model) {
        List<Review> found = lists.reached(officer.getName(), before == null ? Long.MAX_VALUE : before, PAGE + 1);
        var shown = found.subList(0, Math.min(found.size(), PAGE));
        var handler = java.util.Optional.of(ReviewRole.HANDLER);
        model.addAttribute("lines", shown.stream().map(review -> new Line(review, Seen.state(review, handler),
                review.state() == ReviewState.RETURNED && review.overdue(reviews.now()))).toList());
        model.addAttribute("force", force);
        model.addAttribute("next", found.size() > PAGE ? "/my/reviews?before=" + shown.getLast().number() : null);
        return "review/mine";
    }

    private static After after(@Nullable String text) {
        var read = AFTER.matcher(text == null ? "" : text);
        return read.matches()
                ? new After(Instant.ofEpochMilli(Long.parseLong(read.group(1))), Long.parseLong(read.group(2)))
                : After.NOTHING;
    }
}
