package org.makesafe.insight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a page of counts is about.
 *
 * @param from the first day
 * @param to the last day, counted too
 * @param script only calls on this script; null for all
 * @param sector only calls about this kind of place; null for all
 */
record Period(LocalDate from, LocalDate to, @Nullable String script, @Nullable String sector) {
    /** The longest period a page reads. */
    static final int DAYS_MAX = 366;
    /** What a page shows when nothing is chosen. */
    static final int DAYS_USUAL = 28;
}
