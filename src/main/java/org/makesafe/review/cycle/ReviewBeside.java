package org.makesafe.review.cycle;

import com.fasterxml.uuid.NoArgGenerator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.makesafe.call.CallView;
import org.makesafe.call.ForceSettings;
import org.makesafe.desk.Beside;
import org.makesafe.script.AnswerType.Option;
import org.makesafe.web.ScreenTexts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the review of a call on its record: where it stands, what was done, and what the reader can do. */
@Component
@Order(50)
class ReviewBeside implements Beside {
    static final String TEMPLATE = "review/beside";
    private final Reviews reviews;
    private final ForceSettings force;
    private final NoArgGenerator ids;
    private final ScreenTexts texts;

    ReviewBeside(Reviews reviews, ForceSettings force, NoArgGenerator ids, ScreenTexts texts) {
        this.reviews = reviews;
        this.force = force;
        this.ids = ids;
        this.texts = texts;
    }

    @Override
    public Optional<Part> beside(CallView view, Where where, Reader reader) {
        return where == Where.RECORD && !view.open()
                ? reviews.find(view.call().id()).flatMap(review -> part(review, reader, Map.of()))
                        .map(part -> new Part(TEMPLATE, part))
                : Optional.empty();
    }

    /** What the reader sees of a review; empty where it is none of theirs. */
    Optional<ReviewPart> part(Review review, Reader reader, Map<String, String> kept) {
        var role = reviews.role(review, reader.officer(), reader.supervisor());
        return role.map(as -> {
            var all = reviews.entries(review.call());
            var seen = Seen.entries(review, role, reader.officer(), all);
            var offered = ReviewTable.offered(as, review.state()).stream().map(Transition::action).toList();
            var state = Seen.state(review, role);
            boolean due = (review.open() && as != ReviewRole.HANDLER) || state == ReviewState.RETURNED;
            return new ReviewPart(review.call(), texts.word("review-state", state),
                    as == ReviewRole.HANDLER
                            ? List.of()
                            : review.selected().stream().map(why -> texts.word("selected", why)).toList(),
                    due ? force.dateTime(review.dueAt(), LocaleContextHolder.getLocale()) : "",
                    due && review.overdue(reviews.now()), as != ReviewRole.HANDLER && seen.size() < all.size(),
                    seen.stream().map(this::line).toList(), ids.generate().toString(), review.version(),
                    offered.stream().filter(action -> action != Action.ASSESS)
                            .map(action -> new Option(action.name(), texts.word("review.do", action))).toList(),
                    options("referral", offered.contains(Action.REFER)
                            ? Arrays.stream(Referral.values())
                            : Stream.empty()),
                    offered.contains(Action.ASSESS), options("area", Arrays.stream(Assessment.Area.values())),
                    options("mark", Arrays.stream(Assessment.Mark.values())), kept);
        });
    }

    private <E extends Enum<E>> List<Option> options(String kind, Stream<E> all) {
        return all.map(one -> new Option(one.name(), texts.word(kind, one))).toList();
    }

    private ReviewPart.Line line(ReviewEntry entry) {
        String to = entry.referral().map(referral -> ": " + texts.word("referral", referral)).orElse("");
        var marks = entry.assessment().map(made -> made.marks().entrySet().stream()
                .map(mark -> texts.word("area", mark.getKey()) + ": " + texts.word("mark", mark.getValue())).toList())
                .orElse(List.of());
        return new ReviewPart.Line(texts.word("review.done", entry.action()) + to, entry.by(),
                force.dateTime(entry.at(), LocaleContextHolder.getLocale()), entry.comment(), marks);
    }
}
