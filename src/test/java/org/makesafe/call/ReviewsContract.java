package org.makesafe.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.record.Channel;
import org.makesafe.flow.Outcome;
import org.makesafe.review.cycle.Action;
import org.makesafe.review.cycle.Agreements;
import org.makesafe.review.cycle.Assessment;
import org.makesafe.review.cycle.Following;
import org.makesafe.review.cycle.Review;
import org.makesafe.review.cycle.ReviewState;
import org.makesafe.review.cycle.ReviewStep;
import org.makesafe.review.cycle.Reviews;
import org.makesafe.review.cycle.Selected;
import org.makesafe.script.Grade;
import org.springframework.beans.factory.annotation.Autowired;

/** What must hold of reviews on every database: every ended call has one, each step happens once, and samples are drawn by lot. */
abstract class ReviewsContract extends AfterwardsContract {
    @Autowired
    private Reviews reviews;
    @Autowired
    private Following following;
    @Autowired
    private Agreements agreements;

    @Test
    void everyEndedCallHasAReviewAndPracticeHasNone() {
        CallView going = open();
        CallView quiet = dropped();
        CallView practice = moved(calls.practise(OFFICER, "op-makesafe", "taxi", ids.generate().toString()));
        moved(calls.end(step(practice, null), CallState.DROPPED, "Enough."));
        CallView graded = answer(open(), "still-there", "earlier");
        graded = moved(calls.grade(step(graded, null), Grade.NO_DEPLOYMENT, "Nothing to go to."));
        graded = moved(calls.end(step(graded, null), CallState.DROPPED, "Line lost."));
        following.catchUp(Instant.EPOCH, () -> false);
        assertThat(reviews.find(graded.call().id())).as("begun while the service stops").isEmpty();
        following.catchUp(Instant.EPOCH, () -> true);
        following.catchUp(Instant.EPOCH, () -> true);

        assertThat(reviews.find(going.call().id())).isEmpty();
        assertThat(reviews.find(practice.call().id())).isEmpty();
        assertThat(review(quiet).state()).isEqualTo(ReviewState.NOT_SELECTED);
        assertThat(review(graded).state()).isEqualTo(ReviewState.AWAITING_REVIEW);
        assertThat(review(graded).selected()).containsExactly(Selected.DOWNGRADED);
        assertThat(review(graded).handler()).isEqualTo(OFFICER);
    }

    @Test
    void aDroppedCallThatNobodyResumesIsSelectedAndOneThatGoesOnIsNot() {
        CallView left = dropped();
        CallView resumed = dropped();
        following.follow(left.call().id());
        following.follow(resumed.call().id());
        moved(calls.resume(step(resumed, null), null));
        List.of(left, resumed).forEach(view -> sql.sql("update review set ended_at = ended_at - interval '2' day"
                + " where call_id = ?").param(view.call().id()).update());
        // As if the call had been dropped long ago.
        sql.sql("update call_record set content = replace(content, '\"endedAt\":\"', '\"endedAt\":\"2020-01-01T00:00:00Z\",\"was\":\"')"
                + " where id = ?").param(left.call().id()).update();
        following.catchUp(Instant.EPOCH, () -> true);

        assertThat(review(left).selected()).containsExactly(Selected.NEVER_RESUMED);
        assertThat(review(resumed).selected()).isEmpty();
    }

    @Test
    void aStepHappensOnceAndAStalePageIsRefused() throws Exception {
        CallView view = dropped();
        following.follow(view.call().id());
        Review before = review(view);
        var take = new ReviewStep(before.call(), SUPERVISOR, true, "take", before.version(), Action.TAKE, "", "");
        List<Outcome<Review>> both = atOnce(2, List.<Callable<Outcome<Review>>>of(() -> reviews.act(take),
                () -> reviews.act(take)));
        assertThat(both).extracting(one -> moved(one).state()).containsOnly(ReviewState.WITH_REVIEWER);
        assertThat(entries(before.call())).isEqualTo(1);

        assertThat(code(reviews.act(step(before, "other", Action.TAKE, "Mine.")))).isEqualTo("REVIEW_MOVED_ON");
        Review taken = review(view);
        assertThat(taken.version()).isEqualTo(before.version() + 1);
        assertThat(code(reviews.act(new ReviewStep(before.call(), SUPERVISOR, true, "take", taken.version(),
                Action.CLOSE, "", "")))).isEqualTo("STEP_REUSED");
        assertThat(code(reviews.act(step(taken, OFFICER, Action.CLOSE, "Fine.")))).isEqualTo("NOT_POSSIBLE_NOW");
        assertThat(code(reviews.act(step(taken, SUPERVISOR, Action.RETURN, "")))).isEqualTo("REVIEW_COMMENT_REQUIRED");
        assertThat(code(reviews.act(new ReviewStep(new UUID(1, 1), SUPERVISOR, true, "x", 0, Action.TAKE, "", ""))))
                .isEqualTo("NO_SUCH_REVIEW");
        assertThat(entries(before.call())).isEqualTo(1);
    }

    @Test
    void aReviewGoesToTheHandlerAndBackAndEveryStepIsKept() {
        CallView view = dropped();
        following.follow(view.call().id());
        moved(reviews.act(step(review(view), SUPERVISOR, Action.TAKE, "")));
        Review returned = moved(reviews.act(step(review(view), SUPERVISOR, Action.RETURN, "Add the room.")));
        assertThat(returned.feedback()).isTrue();
        assertThat(returned.dueAt()).isAfter(returned.endedAt());
        Review corrected = moved(reviews.act(step(returned, OFFICER, Action.CORRECT, "Added.")));
        assertThat(corrected.reviewer()).isEqualTo(SUPERVISOR);
        assertThat(code(reviews.act(step(corrected, "colleague", Action.CLOSE, "")))).isEqualTo("NOT_POSSIBLE_NOW");
        Review closed = moved(reviews.act(step(corrected, SUPERVISOR, Action.CLOSE, "Thank you.")));
        assertThat(reviews.stateOf(view.call().id())).contains(ReviewState.CLOSED);
        assertThat(moved(reviews.act(step(closed, OFFICER, Action.READ, ""))).feedback()).isFalse();
        assertThat(entries(view.call().id())).isEqualTo(5);
    }

    @Test
    void twoReviewersAssessASampleAndTheirAgreementIsCounted() {
        CallView view = dropped();
        following.follow(view.call().id());
        sql.sql("update review set doubled = true, ended_month = '1998-07' where call_id = ?").param(view.call().id())
                .update();
        moved(reviews.act(step(review(view), SUPERVISOR, Action.TAKE, "")));
        moved(reviews.act(assessed(review(view), SUPERVISOR, "MET")));
        assertThat(agreements.in("1998-07").getFirst().calls()).isZero();
        moved(reviews.act(step(review(view), SUPERVISOR, Action.CLOSE, "")));
        Review second = moved(reviews.act(assessed(review(view), "colleague", "PARTLY")));
        assertThat(second.state()).as("a second assessment moves nothing").isEqualTo(ReviewState.CLOSED);
        assertThat(second.secondReviewer()).isEqualTo("colleague");
        assertThat(code(reviews.act(assessed(second, "third", "MET")))).isEqualTo("NOT_POSSIBLE_NOW");
        assertThat(agreements.in("1998-07")).isNotEmpty().allSatisfy(one -> {
            assertThat(one.calls()).isEqualTo(1);
            assertThat(one.same()).isZero();
        });
    }

    @Test
    void whoeverWasOnTheCallReviewsNothingOfIt() {
        CallView view = dropped();
        view = moved(calls.resume(by("was-on-it", view), null));
        view = moved(calls.end(by("was-on-it", view), CallState.DROPPED, "Again."));
        following.follow(view.call().id());
        assertThat(review(view).handler()).isEqualTo("was-on-it");
        assertThat(code(reviews.act(step(review(view), OFFICER, Action.TAKE, "")))).isEqualTo("NOT_YOURS_TO_REVIEW");
        assertThat(code(reviews.act(step(review(view), "was-on-it", Action.TAKE, "")))).isEqualTo("NOT_POSSIBLE_NOW");
    }

    @Test
    void samplesOfAMonthAreThoseWithTheLowestLotsAndStayAsTheyWereDrawn() {
        String month = "1999-05";
        List<UUID> busy = endedAs("busy " + ids.generate(), 5, month);
        List<UUID> calm = endedAs("calm " + ids.generate(), 1, month);
        following.catchUp(Instant.EPOCH, () -> true);
        List<UUID> lowest = sql.sql("select cast(call_id as varchar(36)) from review where handler = ? order by lot")
                .param(review(busy.getFirst()).handler()).query(String.class).list().stream().map(UUID::fromString)
                .toList().subList(0, 2);
        assertThat(sampled(busy)).containsExactlyInAnyOrderElementsOf(lowest);
        assertThat(sampled(calm)).isEqualTo(calm);

        List<UUID> late = endedAs(review(busy.getFirst()).handler(), 2, month);
        following.catchUp(Instant.EPOCH, () -> true);
        assertThat(sampled(busy)).containsExactlyInAnyOrderElementsOf(lowest);
        assertThat(sampled(late)).isEmpty();
    }

    private List<UUID> endedAs(String handler, int count, String month) {
        return IntStream.range(0, count).mapToObj(_ -> {
            CallView view = moved(calls.open(handler, Channel.DESK, null, null));
            view = moved(calls.end(by(handler, view), CallState.DROPPED, "Line lost."));
            following.follow(view.call().id());
            sql.sql("update review set ended_month = ? where call_id = ?").params(month, view.call().id()).update();
            return view.call().id();
        }).toList();
    }

    private List<UUID> sampled(List<UUID> among) {
        return among.stream().filter(call -> review(call).selected().contains(Selected.DIP_SAMPLE)).toList();
    }

    private Review review(CallView view) {
        return review(view.call().id());
    }

    private Review review(UUID call) {
        return reviews.find(call).orElseThrow();
    }

    private ReviewStep assessed(Review review, String officer, String mark) {
        String marks = Stream.of(Assessment.Area.values()).map(area -> area + "=" + mark)
                .collect(Collectors.joining(","));
        return new ReviewStep(review.call(), officer, true, ids.generate().toString(), review.version(), Action.ASSESS,
                "", marks);
    }

    private int entries(UUID call) {
        return sql.sql("select count(*) from review_entry where call_id = ?").param(call).query(Integer.class).single();
    }

    private ReviewStep step(Review review, String officer, Action action, String comment) {
        return new ReviewStep(review.call(), officer, true, ids.generate().toString(),
                review.version(), action, comment, "");
    }
}
