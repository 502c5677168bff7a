package org.makesafe.rehearsal;

import org.jspecify.annotations.Nullable;
import org.makesafe.rehearsal.scenario.Scenario.Point;

/**
 * One line of a debrief.
 *
 * @param what the label of a question, an advice item or what was said; empty where the section says it
 * @param after how many answers had been recorded when it was done; 0 where that does not matter
 * @param within by how many it was to be done; 0 where that does not matter
 * @param point what an expert says about it; null for nothing
 */
record Judged(String what, Met met, Told did, Told expected, int after, int within, @Nullable Point point) {
    Judged(String what, Met met, Told did, Told expected, @Nullable Point point) {
        this(what, met, did, expected, 0, 0, point);
    }
}
