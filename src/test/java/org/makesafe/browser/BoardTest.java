package org.makesafe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** A supervisor at the board and a handler on a call, side by side. */
@InBrowser
class BoardTest {
    private final Guidelines guidelines = new Guidelines();

    @Test
    void aSupervisorSeesACallComeFollowsItAndWritesToItsHandlerWhoGoesOnTyping(Visit visit) {
        var supervisor = visit.supervisor().goTo("/board");
        var handler = visit.handler();
        assertThat(supervisor.page().locator("#live-stale")).isHidden();
        var call = handler.call().upTo("danger-now");
        String reference = call.call().get("reference").asString();
        assertThat(supervisor.link(reference)).isVisible();
        guidelines.checkWholly("board", supervisor.page());

        handler.at(call);
        supervisor.link(reference).click();
        assertThat(supervisor.page().locator("main")).containsText("Danger signs");
        handler.notes().fill("Half a sent");
        supervisor.page().locator("#text").fill("Ask which room.");
        supervisor.button("Send").click();
        assertThat(handler.page().locator("#written")).containsText("Ask which room.");
        assertThat(handler.notes()).isFocused();
        assertThat(handler.notes()).hasValue("Half a sent");
        guidelines.check("written to", handler.page());

        call.answer("danger-now", "[\"weapon\"]");
        assertThat(supervisor.page().locator("#live")).containsText("Emergency? Decide now: There is a weapon.");
        guidelines.checkWholly("following", supervisor.page());
        guidelines.areMet();
    }

    @Test
    void aBoardThatIsNotLiveSaysSoUntilItIsAgain(Visit visit) {
        var supervisor = visit.supervisor();
        supervisor.page().route("**/board/stream", route -> route.abort());
        supervisor.goTo("/board");
        assertThat(supervisor.page().locator("#live-stale")).containsText("Not live since");
        guidelines.check("stale", supervisor.page());
        supervisor.page().unroute("**/board/stream");
        assertThat(supervisor.page().locator("#live-stale")).isHidden();
        guidelines.areMet();
    }

    @Test
    void theBoardNeedsNoScripts(Visit visit) {
        var call = visit.handler().call();
        var supervisor = visit.supervisorWithoutScripts().goTo("/board");
        supervisor.link(call.call().get("reference").asString()).click();
        supervisor.page().locator("#text").fill("Take your time.");
        supervisor.button("Send").click();
        assertThat(supervisor.page().locator("main")).containsText("Take your time.");
    }
}
