package org.makesafe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** What the pages of a call show only at times meets the guidelines too, at every width. */
@InAnotherBrowser
class PassingStatesTest {
    private final Guidelines guidelines = new Guidelines();

    @Test
    void aLostConnectionAndASlowServiceMeetTheGuidelines(Visit visit) {
        var handler = visit.handler();
        handler.at(handler.call()).page().context().setOffline(true);
        handler.choose("Yes, can talk").next();
        assertThat(handler.notice()).containsText("Not saved: the connection was lost.");
        guidelines.checkWholly("offline", handler.page());
        handler.page().context().setOffline(false);
        handler.isAsked("If we get cut off");

        var held = new ArrayList<Route>();
        handler.at(handler.call()).page().route("**/answers/**", held::add);
        handler.choose("Yes, can talk").next();
        assertThat(handler.notice()).containsText("The service is slow to answer.");
        guidelines.checkWholly("slow", handler.page());
        held.getFirst().resume();
        handler.isAsked("If we get cut off");
        assertThat(handler.notice()).isHidden();
        guidelines.areMet();
    }

    @Test
    void answersThatNoLongerApplyAndAnswersThatApplyAgainMeetTheGuidelines(Visit visit) {
        var handler = visit.handler();
        var call = handler.call().answer("can-talk", "\"can-talk\"").answer("danger-now", "[\"hurt\"]")
                .answer("awake", "true").answer("danger-now", "[\"none\"]");
        assertThat(handler.at(call).page().locator(".app-changed")).containsText("These answers no longer apply:");
        guidelines.check("no longer apply", handler.page());
        call.answer("danger-now", "[\"hurt\"]");
        assertThat(handler.at(call).page().locator(".app-changed")).containsText("These answers apply again:");
        guidelines.check("apply again", handler.page());
        guidelines.areMet();
    }

    @Test
    void aCallerWhoRingsBackAndACallToTakeOverMeetTheGuidelines(Visit visit) {
        var number = "\"01632 960555\"";
        visit.handler().call().answer("callback-number", number).end("DROPPED");
        var handler = visit.handler();
        var call = handler.call().answer("callback-number", number);
        assertThat(handler.at(call).page().locator(".app-side")).containsText("same number");
        guidelines.check("rang before", handler.page());

        var other = visit.handler().goTo(call.page() + "/record");
        other.page().locator("summary").click();
        assertThat(other.page().getByLabel("Why you take it over")).isVisible();
        guidelines.checkWholly("to be taken over", other.page());
        guidelines.areMet();
    }

    @Test
    void contactsBesideTheRoutingMeetTheGuidelines(Visit visit) {
        var handler = visit.handler();
        var call = Prepared.by(handler.door(), "missing-child").answer("child-home",
                "{\"street\":\"4 Example Road\",\"town\":\"Fulham\"}");
        handler.goTo(call.page() + "?at=routing");
        assertThat(handler.page().locator(".app-contacts")).containsText("check before use");
        guidelines.checkWholly("contacts", handler.page());
        guidelines.areMet();
    }
}
