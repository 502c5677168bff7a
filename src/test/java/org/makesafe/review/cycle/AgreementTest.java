package org.makesafe.review.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.makesafe.review.cycle.Agreement.Pair;
import org.makesafe.review.cycle.Assessment.Mark;

/** How far two reviewers agree. */
class AgreementTest {
    @Test
    void kappaIsAgreementBeyondWhatChanceAloneWouldGive() {
        // Cohen's own kind of table: 20 both met, 15 both not met, 5 and 10 on which they differ: observed 0.7, by chance 0.5.
        var pairs = new ArrayList<Pair>();
        add(pairs, 20, Mark.MET, Mark.MET);
        add(pairs, 5, Mark.MET, Mark.NOT_MET);
        add(pairs, 10, Mark.NOT_MET, Mark.MET);
        add(pairs, 15, Mark.NOT_MET, Mark.NOT_MET);
        assertThat(Agreement.of(pairs)).hasSize(Assessment.Area.values().length).allSatisfy(one -> {
            assertThat(one.calls()).isEqualTo(50);
            assertThat(one.same()).isEqualTo(35);
            assertThat(one.few()).isFalse();
            assertThat(Objects.requireNonNull(one.kappa())).isCloseTo(0.4, within(1e-9));
        });
    }

    @Test
    void whereThereIsNothingToTellNothingIsSaid() {
        assertThat(Agreement.of(List.of())).allSatisfy(one -> assertThat(one.kappa()).isNull());
        var pairs = new ArrayList<Pair>();
        add(pairs, 3, Mark.MET, Mark.MET);
        assertThat(Agreement.of(pairs)).allSatisfy(one -> {
            assertThat(one.same()).isEqualTo(3);
            assertThat(one.few()).isTrue();
            assertThat(one.kappa()).as("chance alone would always agree").isNull();
        });
    }

    private static void add(List<Pair> to, int count, Mark first, Mark second) {
        to.addAll(Collections.nCopies(count, new Pair(Assessment.read(Trial.all(first)).orElseThrow(),
                Assessment.read(Trial.all(second)).orElseThrow())));
    }
}
