package org.makesafe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.makesafe.review.cycle.Following;
import org.springframework.beans.factory.annotation.Autowired;

/** A review goes from the supervisor to the handler and back, each at a browser of their own. */
@InBrowser
class ReviewTest {
    private final Guidelines guidelines = new Guidelines();
    @Autowired
    private Following following;

    @Test
    void aSupervisorReturnsARecordItsHandlerCorrectsItAndTheSupervisorCloses(Visit visit) {
        var handler = visit.handlerWithoutScripts();
        var call = handler.call().upTo("still-there").end("DROPPED");
        ended(call);
        var supervisor = visit.supervisor();

        supervisor.goTo(call.page() + "/record");
        does(supervisor, "Take this review", "");
        assertThat(review(supervisor)).containsText("With a reviewer");
        does(supervisor, "Return it to the handler", "");
        assertThat(supervisor.problem()).containsText("Write a comment to go with this.");
        guidelines.checkWholly("refused", supervisor.page());
        does(supervisor, "Return it to the handler", "Which room was it?");
        assertThat(review(supervisor)).containsText("Returned to the handler");
        guidelines.check("returned", supervisor.page());
        supervisor.goTo("/reviews?handler=" + handler.door().officer());
        assertThat(supervisor.page().locator("tbody tr")).hasCount(1);
        guidelines.checkWholly("reviews", supervisor.page());

        handler.goTo("/calls").link("Records that came back to you: 1").click();
        handler.page().locator("tbody a").click();
        assertThat(review(handler)).containsText("Which room was it?");
        handler.link("Add to this record").click();
        handler.page().locator("#of").selectOption("where");
        handler.button("Correct it").or(handler.button("Go on to this answer")).click();
        handler.page().locator("[id='field.room']").fill("214");
        handler.page().locator("#why").fill("Heard again on the recording.");
        handler.button("Add this correction").click();
        assertThat(handler.page().locator("main")).containsText("Should have been");
        does(handler, "Answer the reviewer", "Room 214: corrected.");
        assertThat(review(handler)).containsText("Answered by the handler");
        assertThat(handler.goTo("/calls").page().locator("main")).not().containsText("came back to you");

        supervisor.goTo(call.page() + "/record");
        assertThat(supervisor.page().locator("main")).containsText("Room 214: corrected.");
        supervisor.page().getByText("Assess this call").click();
        for (Locator met : review(supervisor).getByRole(AriaRole.RADIO,
                new Locator.GetByRoleOptions().setName("Met").setExact(true)).all()) {
            met.check();
        }
        guidelines.check("assessing", supervisor.page());
        supervisor.button("Keep this assessment").click();
        assertThat(review(supervisor)).containsText("Danger: Met");
        does(supervisor, "Close it", "Thank you.");
        assertThat(review(supervisor)).containsText("Closed");

        handler.goTo(call.page() + "/record");
        assertThat(review(handler)).containsText("Thank you.");
        does(handler, "I have read this", "");
        guidelines.areMet();
    }

    @Test
    void otherHandlersSeeNothingOfAReview(Visit visit) {
        var call = visit.handler().call().upTo("still-there").end("DROPPED");
        ended(call);
        var other = visit.handler();
        other.goTo(call.page() + "/record");
        assertThat(other.page().locator("h1")).containsText("Record MS-");
        assertThat(review(other)).hasCount(0);
        other.goTo("/my/reviews");
        assertThat(other.page().locator("main")).containsText("Nothing has come back to you yet.");
    }

    private void ended(Prepared call) {
        following.follow(UUID.fromString(call.page().substring("/calls/".length())));
    }

    private static Locator review(Desk desk) {
        return desk.page().locator("#review");
    }

    private static void does(Desk desk, String what, String comment) {
        review(desk).getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(what)).check();
        desk.page().locator("#comment").fill(comment);
        desk.button("Do this").click();
    }
}
