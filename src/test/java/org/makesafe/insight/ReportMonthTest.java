package org.makesafe.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportMonthTest {
    @Test
    void aMonthThatIsOverStandsBesideTheWholeMonthBefore() {
        var month = ReportMonth.of(YearMonth.of(2026, 1), LocalDate.of(2026, 2, 1));
        assertThat(month.over()).isTrue();
        assertThat(month.days()).isEqualTo(days("2026-01-01", "2026-01-31"));
        assertThat(month.before()).isEqualTo(days("2025-12-01", "2025-12-31"));
    }

    @Test
    void aMonthInProgressStandsBesideAsManyDaysOfTheMonthBefore() {
        var month = ReportMonth.of(YearMonth.of(2026, 11), LocalDate.of(2026, 11, 14));
        assertThat(month.over()).isFalse();
        assertThat(month.days()).isEqualTo(days("2026-11-01", "2026-11-14"));
        assertThat(month.before()).isEqualTo(days("2026-10-01", "2026-10-14"));
        assertThat(ReportMonth.of(YearMonth.of(2026, 3), LocalDate.of(2026, 3, 31)).before())
                .isEqualTo(days("2026-02-01", "2026-02-28"));
    }

    @Test
    void termsOfEitherMonthAreComparedTheHighestFirst() {
        var now = new TreeMap<>(Map.of("taxi", 2L, "hotel", 5L, "sport", 2L));
        var before = new TreeMap<>(Map.of("taxi", 7L, "home", 1L, "sport", 7L));
        assertThat(Compared.of(now, before)).isEqualTo(List.of(new Compared("hotel", 5, 0),
                new Compared("sport", 2, 7), new Compared("taxi", 2, 7), new Compared("home", 0, 1)));
    }

    private static Period days(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to), null, null);
    }
}
