package org.makesafe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** A handler and a supervisor read how a call was handled. */
@InBrowser
class ScoresTest {
    private final Guidelines guidelines = new Guidelines();

    @Test
    void aCallThatHasEndedIsScoredByItselfAndReadLineByLine(Visit visit) {
        var handler = visit.handler();
        var call = handler.call().answer("can-talk", "\"can-talk\"").answer("where", "{\"premises\":\"Dunlin House\"}");
        call.end("DROPPED");
        String reference = call.call().get("reference").asString();
        handler.page().waitForCondition(
                () -> handler.page().context().request().get("/my/scores").text().contains(reference));

        handler.goTo("/calls").link("My feedback").click();
        var own = handler.page().locator("section").filter(
                new Locator.FilterOptions().setHasText(reference));
        assertThat(own).containsText("“Callback number” was never asked.");
        handler.page().locator("summary").first().focus();
        handler.page().keyboard().press("Enter");
        assertThat(own.locator("details li").first()).isVisible();
        guidelines.checkWholly("my feedback", handler.page());

        handler.link(reference).click();
        assertThat(handler.page().locator("section:has(#quality)")).containsText("was never asked.");
        var supervisor = visit.supervisor();
        supervisor.goTo(call.page() + "/record").page().locator("section:has(#quality) summary").click();
        assertThat(supervisor.page().locator("section:has(#quality)")).containsText("“Where” was asked.");
        guidelines.checkWholly("record with its score", supervisor.page());
        guidelines.areMet();
    }
}
