package org.makesafe.insight;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.ForceSettings;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.flow.Outcome.Refused;
import org.springframework.stereotype.Component;

/** Reads what a page of counts is asked for. Nothing in it is personal, so all of it may stand in an address. */
@Component
class PeriodReader {
    private static final Pattern MONTH = Pattern.compile("2\\d{3}-\\d{2}");
    private static final String ID = "[a-z0-9-]{1,60}";
    private final ForceSettings force;
    private final Clock clock;

    PeriodReader(ForceSettings force, Clock clock) {
        this.force = force;
        this.clock = clock;
    }

    /** Reads a period; blank parts mean the last four weeks, all scripts, all sectors. */
    Outcome<Period> read(String from, String to, String script, String sector) {
        try {
            LocalDate last = to.isBlank() ? today() : LocalDate.parse(to.strip());
            LocalDate first = from.isBlank() ? last.minusDays(Period.DAYS_USUAL - 1L) : LocalDate.parse(from.strip());
            if (first.isAfter(last)) {
                return new Refused<>("PERIOD_CROSSED", "Give a last day that is not before the first day.");
            }
            if (ChronoUnit.DAYS.between(first, last) >= Period.DAYS_MAX) {
                return new Refused<>("PERIOD_TOO_LONG", "Choose a year at most.");
            }
            if (!known(script) || !known(sector)) {
                return new Refused<>("UNKNOWN_COUNT", "There is no such script or setting. Take one from the list.");
            }
            return new Moved<>(new Period(first, last, script.isBlank() ? null : script,
                    sector.isBlank() ? null : sector));
        } catch (DateTimeException e) {
            return new Refused<>("BAD_PERIOD", "Give whole dates, such as 2026-11-22.");
        }
    }

    /** Reads a month that is over: counts of a month in progress would tell what came in between two readings. */
    Outcome<YearMonth> month(@Nullable String text) {
        return parsed(text).then(month -> month.isBefore(YearMonth.from(today()))
                ? new Moved<>(month)
                : new Refused<>("MONTH_NOT_OVER", "Choose a month that is over."));
    }

    /** Reads a month that has begun, and what to compare it with: blank means the last that is over. */
    Outcome<ReportMonth> report(String text) {
        return parsed(text).then(month -> month.isAfter(YearMonth.from(today()))
                ? new Refused<>("MONTH_NOT_BEGUN", "Choose a month that has begun.")
                : new Moved<>(ReportMonth.of(month, today())));
    }

    private Outcome<YearMonth> parsed(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return new Moved<>(YearMonth.from(today()).minusMonths(1));
        }
        try {
            return MONTH.matcher(text.strip()).matches()
                    ? new Moved<>(YearMonth.parse(text.strip()))
                    : badMonth();
        } catch (DateTimeException e) {
            return badMonth();
        }
    }

    private static Outcome<YearMonth> badMonth() {
        return new Refused<>("BAD_MONTH", "Give a month, such as 2026-10.");
    }

    /** A month as a period of all scripts and sectors. */
    static Period whole(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth(), null, null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), force.zone());
    }

    private static boolean known(String id) {
        return id.isBlank() || id.matches(ID);
    }
}
