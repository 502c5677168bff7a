package org.makesafe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A practice call from the list of scenarios to its debrief, with the caller played beside the questions. */
@InBrowser
class RehearsalTest {
    private final Guidelines guidelines = new Guidelines();

    @Test
    void aHandlerRehearsesAskedInterruptedCutOffAndToldWhatAnExpertWouldHaveDone(Visit visit) {
        var handler = visit.handler();
        handler.goTo("/rehearsal");
        guidelines.checkWholly("scenarios", handler.page());
        handler.button("Take this call Behind the bar").click();
        assertThat(handler.words()).isFocused();
        Locator caller = handler.page().locator(".app-caller");
        assertThat(caller).containsText("Yes, nobody's down here.");
        assertThat(handler.page().locator(".app-practice")).isVisible();
        handler.choose("Yes, can talk").next();
        assertThat(caller.locator(".app-caller__reply")).hasText("07700 900715. Ring that if I go.");
        assertThat(handler.words()).isFocused();
        guidelines.checkWholly("practice call", handler.page());

        String id = handler.page().url().replaceFirst(".*/calls/([^?/]+).*", "$1");
        var call = new Prepared(handler.door(), "/api/v1/calls/" + id);
        call.upTo("where").answer("where", "\"The Lugger, Northmouth\"").answer("still-there", "\"here-now\"")
                .answer("danger-now", "[\"with-child\",\"intoxicated\"]").danger("CONFIRMED", "").upTo("sector");
        handler.goTo("/calls/" + id);
        handler.choose("Pub, bar or club").next();
        assertThat(caller).containsText("The line is dead.");
        assertThat(caller.locator("[role=status]")).containsText("Press Call dropped.");
        guidelines.check("a dead line", handler.page());

        call.end("DROPPED");
        handler.goTo("/calls/" + id + "/record").button("The caller is back: resume this call").click();
        assertThat(caller.locator("[role=status]")).containsText("It's me again, the Lugger.");
        call.upTo("child-with");
        handler.goTo("/calls/" + id);
        assertThat(caller).containsText("I'm minded to put the three of them out.");

        call.toTheEnd().allAdviceGiven().graded().end("COMPLETED");
        handler.goTo("/calls/" + id + "/record");
        guidelines.check("record of a practice call", handler.page());
        handler.link("What an expert would have done").click();
        assertThat(handler.page().locator("h1")).hasText(Pattern.compile("Debrief of PRACTICE-.*"));
        assertThat(handler.page().locator("main")).containsText("kept the danger decision as it was");
        guidelines.checkWholly("debrief", handler.page());
        guidelines.check("handlers", visit.supervisor().goTo("/rehearsal/handlers").page());
        guidelines.areMet();
    }
}
