package org.makesafe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two handlers and one call: who has lost it is told so, loses nothing of what was typed, and can take it up again. */
@InAnotherBrowser
class SomebodyElsesCallTest {
    private static final String PHRASE = "She was crying on the stairs.";

    @Test
    void whatIsSentAfterAnotherHandlerTookOverIsSaidToBeLostAndKept(Visit visit) {
        var first = visit.handler();
        var call = first.call().upTo("account");
        first.at(call).page().locator("#value").fill(PHRASE);
        takeOver(visit.handler("second.handler"), call);

        first.next();
        assertThat(first.notice()).containsText("Another handler is on this call.");
        assertThat(first.notice()).containsText("Not saved: what you typed is still here.");
        assertThat(first.page().locator("#value")).hasValue(PHRASE);
        assertThat(call.questionsAnswered()).doesNotContain("account");

        first.page().keyboard().press("Alt+KeyE");
        assertThat(first.notice()).containsText("to raise an emergency");
        assertThat(call.call().get("danger").asString()).isEqualTo("PROMPTED");
        first.notice().getByText("Open the record").click();
        assertThat(first.page().locator("h1")).containsText("Record MS-");
        takeOverFromHere(first);
        assertThat(first.page().locator("#value")).hasValue(PHRASE);
        first.next().isAsked("What was it that made you worried?");
        assertThat(call.valuesOf("account")).containsExactly("“" + PHRASE + "”");
    }

    @Test
    void aQuestionOpenedInACallThatIsOverLeadsToItsRecord(Visit visit) {
        var handler = visit.handler();
        var call = handler.call().upTo("account");
        handler.at(call);
        call.end("DROPPED");
        handler.link("Change Where").click();
        assertThat(handler.page().locator("h1")).containsText("Record MS-");
    }

    @Test
    void aStepLeftOverFromAnEarlierCallDoesNotPullTheHandlerOutOfThisOne(Visit visit) {
        var handler = visit.handler();
        var earlier = handler.call().upTo("account");
        var steps = Pattern.compile(".*" + earlier.page() + "/.+");
        handler.at(earlier).page().route(steps, Route::abort);
        handler.page().locator("#value").fill(PHRASE);
        handler.next();
        assertThat(handler.notice()).containsText("the connection was lost");
        earlier.end("DROPPED");
        var call = handler.call();
        handler.at(call);
        assertThat(handler.notice()).containsText("the connection was lost");
        handler.page().unroute(steps);
        assertThat(handler.notice()).containsText("Something you recorded in an earlier call was not saved.");
        handler.isAsked("Are you all right to talk?");
        handler.choose("Yes, can talk").next().isAsked("If we get cut off");
        assertThat(earlier.questionsAnswered()).doesNotContain("account");
    }

    @Test
    void withoutScriptsARefusedStepIsSaidToBeLostOnTheRecord(Visit visit) {
        var first = visit.handlerWithoutScripts();
        var call = first.call().upTo("account");
        first.goTo(call.page()).page().locator("#value").fill(PHRASE);
        takeOver(visit.handler("third.handler"), call);
        first.next();
        assertThat(first.page().locator("h1")).containsText("Record MS-");
        assertThat(first.page().locator(".app-lost")).containsText("was not saved");
        assertThat(first.page().locator(".app-lost")).containsText("Another handler is on this call.");
    }

    @Test
    void whoeverRingsBackIsOfferedTheCallThatWasCutOffWhileItIsStillOpen(Visit visit) {
        var first = visit.handler();
        var lost = first.call().upTo("where");
        var second = visit.handler("fourth.handler");
        var again = second.call().upTo("where");
        second.at(again);
        assertThat(second.page().locator(".app-side")).containsText("same number");
        second.page().locator(".app-side__section a").first().click();
        takeOverFromHere(second);
        second.isAsked("Where exactly are they now?");
        assertThat(lost.call().get("handler").asString()).isEqualTo("fourth.handler");
    }

    private static void takeOver(Desk other, Prepared call) {
        other.goTo(call.page() + "/record");
        takeOverFromHere(other);
    }

    private static void takeOverFromHere(Desk other) {
        other.page().locator(".govuk-details__summary").first().click();
        other.page().locator("#reason").fill("The caller came through to me.");
        other.page().locator(".govuk-details__text button").click();
        assertThat(other.words()).isVisible();
    }
}
