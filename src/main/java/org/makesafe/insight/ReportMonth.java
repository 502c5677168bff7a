package org.makesafe.insight;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A month to report on, and what it is compared with.
 *
 * @param days those of the month that have begun
 * @param before the month before, or as many days of it where the month is not over: a part is compared with no whole
 */
record ReportMonth(YearMonth month, Period days, Period before, boolean over) {
    /** A month that has begun. */
    static ReportMonth of(YearMonth month, LocalDate today) {
        Period before = PeriodReader.whole(month.minusMonths(1));
        if (month.isBefore(YearMonth.from(today))) {
            return new ReportMonth(month, PeriodReader.whole(month), before, true);
        }
        int last = Math.min(today.getDayOfMonth(), before.to().getDayOfMonth());
        return new ReportMonth(month, new Period(month.atDay(1), today, null, null),
                new Period(before.from(), before.from().withDayOfMonth(last), null, null), false);
    }
}
