package org.makesafe.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is left out can't be worked out from what is shown, not even by somebody who knows the rule. */
class HiddenTest {
    private static final int TOTAL = 24;

    @Test
    void smallCountsAreLeftOutAndNoughtIsShown() {
        Hidden hidden = of(List.of(0, 1, 4, 20, 30, 5));
        assertThat(hidden.safe()).isTrue();
        assertThat(shown(hidden)).startsWith("0", "-", "-").contains("30");
    }

    @Test
    void countsThatNobodyCouldBeRecognisedByAreAllShown() {
        assertThat(shown(of(List.of(5, 0, 6)))).containsExactly("5", "0", "6");
    }

    @Test
    void totalsOfTooFewAreNotSafe() {
        assertThat(of(List.of(3)).safe()).isFalse();
        assertThat(of(List.of(1, 1, 1)).safe()).isFalse();
        assertThat(of(List.of(4, 4, 4, 4)).safe()).isFalse();
        assertThat(of(List.of()).safe()).isTrue();
    }

    /** The solver tries every way that the same total and the same shown counts could have come about. */
    @Test
    void aSolverThatKnowsTheRuleRecoversNoSmallCount() {
        for (int parts = 2; parts <= 4; parts++) {
            var ways = new HashMap<String, List<Set<Integer>>>();
            var all = new ArrayList<List<Integer>>();
            everyWay(parts, List.of(), all);
            for (var counts : all) {
                Hidden hidden = of(counts);
                if (hidden.safe()) {
                    var possible = ways.computeIfAbsent(seen(counts, hidden), _ -> counts.stream()
                            .<Set<Integer>>map(_ -> new HashSet<>()).toList());
                    for (int i = 0; i < parts; i++) {
                        possible.get(i).add(counts.get(i));
                    }
                }
            }
            int tried = 0;
            for (var counts : all) {
                Hidden hidden = of(counts);
                for (int i = 0; i < parts && hidden.safe(); i++) {
                    if (counts.get(i) > 0 && counts.get(i) < Hidden.LEAST) {
                        tried++;
                        assertThat(ways.getOrDefault(seen(counts, hidden), List.of()).get(i))
                                .as("%s, part %d", counts, i)
                                .hasSizeGreaterThan(2);
                    }
                }
            }
            assertThat(tried).isPositive();
        }
    }

    private static void everyWay(int parts, List<Integer> begun, List<List<Integer>> all) {
        if (begun.size() == parts) {
            all.add(begun);
            return;
        }
        int left = TOTAL - begun.stream().mapToInt(Integer::intValue).sum();
        for (int count = 0; count <= left; count++) {
            var next = new ArrayList<>(begun);
            next.add(count);
            everyWay(parts, next, all);
        }
    }

    private static String seen(List<Integer> counts, Hidden hidden) {
        return counts.stream().mapToInt(Integer::intValue).sum() + " " + shown(hidden);
    }

    private static List<String> shown(Hidden hidden) {
        return hidden.parts().values().stream()
                .map(count -> count.isPresent() ? Long.toString(count.getAsLong()) : "-").toList();
    }

    private static Hidden of(List<Integer> counts) {
        Map<String, Long> named = new LinkedHashMap<>();
        for (int i = 0; i < counts.size(); i++) {
            named.put("p" + i, counts.get(i).longValue());
        }
        return Hidden.of(new LinkedHashMap<>(named));
    }
}
