package org.makesafe.review.cycle;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makesafe.review.cycle.Assessment.Area;
import org.makesafe.review.cycle.Assessment.Mark;

/**
 * How far first and second reviewers agree on one area.
 *
 * @param calls assessed by both
 * @param same in how many both gave the same mark
 * @param kappa Cohen's kappa, 1 for full agreement and 0 for what chance alone would give; null where there is nothing to tell, that is
 *            without calls or where chance alone would always agree
 */
public record Agreement(Area area, int calls, int same, @Nullable Double kappa) {
    /** Fewer calls than this say little. A rule of thumb: the kappa of a handful swings with each of them. */
    public static final int FEW = 30;

    /** What two reviewers made of the same call. */
    record Pair(Assessment first, Assessment second) {}

    /** Whether there are too few calls to lean on. */
    public boolean few() {
        return calls < FEW;
    }

    static List<Agreement> of(List<Pair> pairs) {
        return Stream.of(Area.values()).map(area -> of(area, pairs)).toList();
    }

    private static Agreement of(Area area, List<Pair> pairs) {
        int calls = pairs.size();
        int same = (int) pairs.stream().filter(pair -> mark(pair.first(), area) == mark(pair.second(), area)).count();
        double chance = Stream.of(Mark.values())
                .mapToDouble(mark -> share(pairs.stream().map(Pair::first).toList(), area, mark)
                        * share(pairs.stream().map(Pair::second).toList(), area, mark))
                .sum();
        boolean nothingToTell = calls == 0 || chance >= 1;
        return new Agreement(area, calls, same,
                nothingToTell ? null : ((double) same / calls - chance) / (1 - chance));
    }

    private static double share(List<Assessment> made, Area area, Mark mark) {
        return made.isEmpty()
                ? 0
                : (double) made.stream().filter(one -> mark(one, area) == mark).count() / made.size();
    }

    private static @Nullable Mark mark(Assessment made, Area area) {
        return made.marks().get(area);
    }
}
