package org.makesafe.review.cycle;

import java.util.Optional;
import org.makesafe.desk.Notice;
import org.makesafe.web.ScreenTexts;
import org.springframework.stereotype.Component;

/** Tells an officer how many tasks about records they have. */
@Component
class TaskNotice implements Notice {
    private final FollowUp followUp;
    private final ScreenTexts texts;

    TaskNotice(FollowUp followUp, ScreenTexts texts) {
        this.followUp = followUp;
        this.texts = texts;
    }

    @Override
    public Optional<Line> of(String officer) {
        int count = followUp.open(officer).size();
        return count == 0 ? Optional.empty() : Optional.of(new Line(texts.of("tasks.notice", count), "/tasks"));
    }
}
