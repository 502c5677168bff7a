package org.makesafe.review.score;

import java.util.Optional;
import org.makesafe.call.CallView;
import org.makesafe.desk.Beside;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows the score of a call on its record: to supervisors, and to the handler who was on it. Nobody else's score is shown to a handler. */
@Component
@Order(50)
class QualityBeside implements Beside {
    private final Scores scores;
    private final ScoredWords words;

    QualityBeside(Scores scores, ScoredWords words) {
        this.scores = scores;
        this.words = words;
    }

    @Override
    public Optional<Part> beside(CallView view, Where where, Reader reader) {
        boolean shown = where == Where.RECORD
                && (reader.supervisor() || view.call().handler().equals(reader.officer()));
        return shown
                ? scores.latest(view.call().id()).map(scored -> new Part("review/quality", words.of(scored)))
                : Optional.empty();
    }
}
