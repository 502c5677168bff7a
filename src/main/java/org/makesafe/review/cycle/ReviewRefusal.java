package org.makesafe.review.cycle;

import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Refused;

/** Why a step in a review can be refused. The names are the stable codes. */
public enum ReviewRefusal {
    NO_SUCH_REVIEW("There is no review of this call: it is still going on, or has just ended."),
    REVIEW_MOVED_ON("The review has moved on since you last saw it. Look again, then send this again."),
    NOT_YOURS_TO_REVIEW("You can't act in this review: you were on the call, or it is another handler's."),
    NOT_POSSIBLE_NOW("That can't follow from where the review stands."),
    REVIEW_COMMENT_REQUIRED("Write a comment to go with this."),
    REVIEW_COMMENT_NOT_TAKEN("No comment goes with this. Leave it empty."),
    REFERRAL_REQUIRED("Choose whom it is referred to."),
    ASSESSMENT_INCOMPLETE("Assess every area, and the call as a whole.");

    private final String sentence;

    ReviewRefusal(String sentence) {
        this.sentence = sentence;
    }

    <T> Outcome<T> refused() {
        return new Refused<>(name(), sentence);
    }
}
