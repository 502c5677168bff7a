package org.makesafe.review.cycle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.script.Grade;

/**
 * Why a person is to review a call. HMICFRS found downgrades without a supervisor's sight (Norfolk, 2024), so each is here; the
 * samples follow what peers do, see ADR 0036.
 */
public enum Selected {
    /** A grade was chosen below the suggested one, or below one chosen before. */
    DOWNGRADED,
    DANGER_OVERRIDDEN,
    DANGER_STOOD_DOWN,
    /** The call was dropped, and nobody went on with it in time. */
    NEVER_RESUMED,
    DIP_SAMPLE,
    ASKED_BY_HANDLER;

    /** What in a call's journal asks for a review. */
    static Set<Selected> in(List<Entry> journal) {
        var found = EnumSet.noneOf(Selected.class);
        Grade before = null;
        for (Entry entry : journal) {
            switch (entry.fact()) {
                case Fact.GradeChosen chosen -> {
                    if (lower(chosen.grade(), chosen.suggested()) || lower(chosen.grade(), before)) {
                        found.add(DOWNGRADED);
                    }
                    before = chosen.grade();
                }
                case Fact.DangerChanged changed when changed.to() == Danger.OVERRIDDEN -> found.add(DANGER_OVERRIDDEN);
                case Fact.DangerChanged changed when changed.to() == Danger.STOOD_DOWN -> found.add(DANGER_STOOD_DOWN);
                default -> {
                    // Asks for none.
                }
            }
        }
        return found;
    }

    /** Grades are in order, the most urgent first. */
    private static boolean lower(Grade chosen, @Nullable Grade than) {
        return than != null && chosen.compareTo(than) > 0;
    }

    static String text(Set<Selected> reasons) {
        return reasons.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    static Set<Selected> read(String text) {
        return text.isEmpty()
                ? EnumSet.noneOf(Selected.class)
                : EnumSet.copyOf(new ArrayList<>(Stream.of(text.split(",")).map(Selected::valueOf).toList()));
    }
}
