package org.makesafe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Finding records, and what stands beside them. */
@InBrowser
class RecordsTest {
    private final Guidelines guidelines = new Guidelines();

    @Test
    void aSupervisorFindsARecordSavesTheSearchAndSeesWhoLooked(Visit visit) {
        String first = prepared(visit, "Whimbrel House").call().get("reference").asString();
        var second = prepared(visit, "Whimbrel House");
        var supervisor = visit.supervisor();
        waitFor(supervisor, second);
        guidelines.check("records", supervisor.goTo("/records").page());
        supervisor.page().locator("summary").first().click();
        guidelines.checkWholly("search", supervisor.page());
        supervisor.page().locator("#premises").fill("?!");
        supervisor.page().locator("#premises").press("Enter");
        assertThat(supervisor.problem()).containsText("Give at least one word");
        guidelines.check("refused", supervisor.page());
        supervisor.page().locator("#premises").fill("whimbrel");
        supervisor.page().locator("#name").fill("Whimbrel");
        supervisor.button("Save this search").click();
        assertThat(supervisor.page()).hasURL(Pattern.compile("/records\\?search=[0-9a-f-]{36}$"));
        assertThat(supervisor.page().locator("tbody tr")).hasCount(2);
        guidelines.checkWholly("found", supervisor.page());

        supervisor.page().locator("tbody th a").first().click();
        assertThat(supervisor.page().locator("section:has(#repeats)")).containsText(first);
        assertThat(supervisor.page().locator("section:has(#viewed) li").first())
                .containsText("once, last on");
        guidelines.check("record", supervisor.page());
        supervisor.link("Every look at this record").click();
        assertThat(supervisor.page().locator("tbody tr").first()).containsText("Who looked at it");
        guidelines.check("looks", supervisor.page());
        supervisor.goTo("/records").button("Delete Whimbrel").click();
        assertThat(supervisor.page().locator(".app-filter__list")).hasCount(0);
        guidelines.areMet();
    }

    @Test
    void aSearchNeedsNoScripts(Visit visit) {
        var call = prepared(visit, "Turnstone Inn");
        var supervisor = visit.supervisorWithoutScripts();
        waitFor(supervisor, call);
        supervisor.goTo("/records").page().locator("summary").first().click();
        supervisor.page().locator("#state").selectOption("OPEN");
        supervisor.page().locator("#place").fill("Turnstone");
        supervisor.page().locator("main form button").first().click();
        assertThat(supervisor.page().locator("tbody th")).hasText(call.call().get("reference").asString());
        assertThat(supervisor.page().locator("#place")).hasValue("Turnstone");
    }

    @Test
    void callsAboutTheSameAppearWithAStepAndLeaveTheFocusAlone(Visit visit) {
        prepared(visit, "Dunlin Lodge").end("DROPPED");
        var other = prepared(visit, "Nowhere in particular");
        var supervisor = visit.supervisor();
        waitFor(supervisor, other);
        var handler = visit.handler();
        handler.at(handler.call().answer("vehicle-seen", "\"yes\""));
        handler.goTo(handler.page().url() + "?at=vehicle").page().locator("[id='field.plate']").fill("XY 887");
        handler.next();
        assertThat(handler.page().locator("section:has(#repeats) .govuk-tag").first()).hasText("same number plate");
        assertThat(handler.words()).isFocused();
        guidelines.check("calls about the same", handler.page());
        guidelines.areMet();
    }

    private static Prepared prepared(Visit visit, String premises) {
        return visit.handler().call().answer("where", "{\"premises\":\"" + premises + "\"}")
                .answer("vehicle-seen", "\"yes\"").answer("vehicle", "{\"plate\":\"XY887\"}").graded();
    }

    /** A call is indexed a moment after its latest step, which chose its grade. */
    private static void waitFor(Desk supervisor, Prepared call) {
        String reference = call.call().get("reference").asString();
        var page = supervisor.page();
        page.waitForCondition(
                () -> page.context().request().get("/records?grade=IMMEDIATE&reference=" + reference).text()
                        .contains("/record\">" + reference));
    }
}
