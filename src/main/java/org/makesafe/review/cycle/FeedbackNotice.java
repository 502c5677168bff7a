package org.makesafe.review.cycle;

import java.util.Optional;
import org.makesafe.desk.Notice;
import org.makesafe.web.ScreenTexts;
import org.springframework.stereotype.Component;

/** Tells a handler how many reviews of their calls have come back to them. */
@Component
class FeedbackNotice implements Notice {
    private final ReviewLists lists;
    private final ScreenTexts texts;

    FeedbackNotice(ReviewLists lists, ScreenTexts texts) {
        this.lists = lists;
        this.texts = texts;
    }

    @Override
    public Optional<Line> of(String officer) {
        int count = lists.unread(officer);
        return count == 0
                ? Optional.empty()
                : Optional.of(new Line(texts.of("my-reviews.notice", count), "/my/reviews"));
    }
}
