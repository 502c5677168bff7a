package org.makesafe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of counts at every width, and by keyboard. */
@InBrowser
class InsightPagesTest {
    private final Guidelines guidelines = new Guidelines();

    @Test
    void countsAndChartsMeetTheGuidelines(Visit visit) {
        visit.handler().call().danger("CONFIRMED", "").toTheEnd().allAdviceGiven().graded().end("COMPLETED");
        visit.handler().call().upTo("behind-door").end("DROPPED");
        var desk = visit.supervisor().goTo("/insight");
        assertThat(desk.page().locator("h1")).hasText("Insight");
        desk.page().locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
        guidelines.checkWholly("insight", desk.page());
        guidelines.checkAll(desk, Map.of("refused", "/insight?from=x", "report refused",
                "/insight/report?month=x", "report of this month",
                "/insight/report?month=" + YearMonth.now(ZoneOffset.UTC)));
        guidelines.areMet();
    }

    @Test
    void aPeriodIsChosenByKeyboard(Visit visit) {
        var desk = visit.supervisor().goTo("/insight?from=2020-01-01&to=2020-01-31");
        desk.page().getByLabel("Script").focus();
        desk.page().keyboard().type("Missing");
        desk.page().keyboard().press("Tab");
        desk.page().keyboard().press("Tab");
        desk.page().keyboard().press("Enter");
        assertThat(desk.page()).hasURL(Pattern.compile(".*to=2020-01-31&script=missing-child.*"));
        assertThat(desk.page().locator("main")).containsText("Nothing to count in this period.");
    }
}
