package org.makesafe.review.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.makesafe.review.cycle.Trial.entry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.makesafe.review.cycle.Assessment.Mark;

/** Who is what in a review, and what they see of it. */
class SeenTest {
    private static final List<ReviewEntry> ALL = List.of(
            entry(1, "first", ReviewRole.SUPERVISOR, Action.TAKE, "", ""),
            entry(2, "first", ReviewRole.REVIEWER, Action.ASSESS, "Fair.", Trial.all(Mark.PARTLY)),
            entry(3, "first", ReviewRole.REVIEWER, Action.REFER, "May be misconduct.", "PROFESSIONAL_STANDARDS"),
            entry(4, "first", ReviewRole.REVIEWER, Action.CLOSE, "Ask who else is there.", ""));

    @Test
    void nobodyReviewsACallThatTheyWereOn() {
        var review = Trial.review(ReviewState.AWAITING_REVIEW, false, null, null);
        assertThat(Involved.role(review, Set.of("taker", "before"), "taker", true)).contains(ReviewRole.HANDLER);
        assertThat(Involved.role(review, Set.of("taker", "before"), "taker", false)).contains(ReviewRole.HANDLER);
        assertThat(Involved.role(review, Set.of("taker", "before"), "before", true)).isEmpty();
        assertThat(Involved.role(review, Set.of("taker"), "another", false)).isEmpty();
        assertThat(Involved.role(review, Set.of("taker"), "another", true)).contains(ReviewRole.SUPERVISOR);
    }

    @Test
    void aSecondReviewerSeesNothingOfTheFirstUntilBothHaveAssessed() {
        var before = Trial.review(ReviewState.CLOSED, true, "first", null);
        var second = Involved.role(before, Set.of(), "second", true);
        assertThat(second).contains(ReviewRole.SECOND_REVIEWER);
        assertThat(Seen.entries(before, second, "second", ALL)).extracting(ReviewEntry::action)
                .containsExactly(Action.TAKE);

        var after = Trial.review(ReviewState.CLOSED, true, "first", "second");
        assertThat(Seen.entries(after, Involved.role(after, Set.of(), "second", true), "second", ALL)).isEqualTo(ALL);
        assertThat(Seen.entries(before, Optional.of(ReviewRole.REVIEWER), "first", ALL)).isEqualTo(ALL);
    }

    @Test
    void theFirstReviewerSeesNothingOfTheSecondBeforeTheirOwn() {
        var entries = List.of(ALL.getFirst(),
                entry(2, "second", ReviewRole.SECOND_REVIEWER, Action.ASSESS, "Good.", Trial.all(Mark.MET)));
        var review = Trial.review(ReviewState.WITH_REVIEWER, true, "first", "second");
        assertThat(Seen.entries(review, Optional.of(ReviewRole.REVIEWER), "first", entries)).hasSize(1);
    }

    @Test
    void aHandlerSeesWhatIsMeantForThemAndNoReferral() {
        var closed = Trial.review(ReviewState.CLOSED, true, "first", null);
        var handler = Optional.of(ReviewRole.HANDLER);
        assertThat(Seen.entries(closed, handler, "taker", ALL)).extracting(ReviewEntry::action)
                .containsExactly(Action.ASSESS, Action.CLOSE);
        var referred = Trial.review(ReviewState.REFERRED, false, "first", null);
        assertThat(Seen.entries(referred, handler, "taker", ALL)).extracting(ReviewEntry::action)
                .containsExactly(Action.CLOSE);
        assertThat(Seen.state(referred, handler)).isEqualTo(ReviewState.WITH_REVIEWER);
        assertThat(Seen.state(referred, Optional.of(ReviewRole.REVIEWER))).isEqualTo(ReviewState.REFERRED);
        assertThat(Seen.entries(closed, Optional.empty(), "another", ALL)).isEmpty();
    }
}
