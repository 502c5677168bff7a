package org.makesafe.review.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.script.Grade;

/** What in a call asks for a review. */
class SelectedTest {
    @Test
    void aDowngradeAsksForAReviewWhicheverWayItCameAbout() {
        assertThat(in(grade(Grade.PRIORITY, Grade.PRIORITY))).isEmpty();
        assertThat(in(grade(Grade.IMMEDIATE, Grade.PRIORITY))).as("more urgent than suggested").isEmpty();
        assertThat(in(grade(Grade.SCHEDULED, Grade.PRIORITY))).containsExactly(Selected.DOWNGRADED);
        assertThat(in(grade(Grade.IMMEDIATE, Grade.PRIORITY), grade(Grade.PRIORITY, Grade.PRIORITY)))
                .as("lower than before").containsExactly(Selected.DOWNGRADED);
        assertThat(in(grade(Grade.PRIORITY, Grade.PRIORITY), grade(Grade.IMMEDIATE, Grade.PRIORITY))).isEmpty();
    }

    @Test
    void dangerThatWasOverriddenOrStoodDownAsksForAReview() {
        assertThat(in(danger(Danger.PROMPTED), danger(Danger.CONFIRMED))).isEmpty();
        assertThat(in(danger(Danger.PROMPTED), danger(Danger.OVERRIDDEN))).containsExactly(Selected.DANGER_OVERRIDDEN);
        assertThat(in(danger(Danger.CONFIRMED), danger(Danger.STOOD_DOWN)))
                .containsExactly(Selected.DANGER_STOOD_DOWN);
    }

    @Test
    void reasonsComeBackAsTheyWereKept() {
        var all = java.util.EnumSet.allOf(Selected.class);
        assertThat(Selected.read(Selected.text(all))).isEqualTo(all);
        assertThat(Selected.read(Selected.text(java.util.Set.of()))).isEmpty();
        assertThat(Selected.text(all).length()).as("the column's width").isLessThan(200);
        assertThat(Assessment.read(Trial.all(Assessment.Mark.NOT_MET))).isPresent();
        assertThat(Trial.all(Assessment.Mark.NOT_MET).length()).as("the column's width").isLessThan(500);
    }

    /** The beginning of a lot gives the order, so its end must give the same share at every place of the order. */
    @Test
    void oneInFiveSamplesIsReviewedTwiceWhateverItsPlaceInTheOrder() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(36);
        List<String> lots = IntStream.range(0, 20_000).mapToObj(_ -> {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            return "%064x".formatted(new BigInteger(1, bytes));
        }).sorted().toList();
        for (int tenth = 0; tenth < 10; tenth++) {
            long twice = lots.subList(tenth * 2000, tenth * 2000 + 2000).stream()
                    .filter(lot -> DipSamples.twice(lot, 5)).count();
            assertThat(twice).as("tenth %d", tenth).isBetween(320L, 480L);
        }
        assertThat(lots).noneMatch(lot -> DipSamples.twice(lot, 0));
        assertThat(lots).allMatch(lot -> DipSamples.twice(lot, 1));
    }

    private static Fact grade(Grade chosen, Grade suggested) {
        return new Fact.GradeChosen(chosen, "Name", "Why.", suggested, List.of());
    }

    private static Fact danger(Danger to) {
        return new Fact.DangerChanged(to, List.of(), null);
    }

    private static java.util.Set<Selected> in(Fact... facts) {
        return Selected.in(Stream.of(facts).map(fact -> new Entry(1, Trial.AT, "taker", Channel.DESK, fact)).toList());
    }
}
