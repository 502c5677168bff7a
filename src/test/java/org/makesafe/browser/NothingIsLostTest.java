package org.makesafe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

/** What was typed is kept, and what was sent is recorded once, whatever the connection, the browser or the fingers do. */
@InAnotherBrowser
class NothingIsLostTest {
    private static final String PHRASE = "He paid cash and took her up.";

    @Test
    void stepsTakenWhileOfflineAreSentInOrderOnceTheConnectionIsBack(Visit visit) {
        var handler = visit.handler();
        var call = handler.call();
        handler.at(call).page().context().setOffline(true);
        handler.choose("Yes, can talk").next();
        assertThat(handler.notice()).containsText("Not saved: the connection was lost.");
        assertThat(handler.option("Yes, can talk")).isChecked();
        handler.notes().fill("The line is bad.");
        unsentHolds(handler, "The line is bad.");
        handler.page().keyboard().press("Alt+KeyE");
        unsentHolds(handler, "emergency");
        assertThat(handler.notes()).hasValue("The line is bad.");
        assertThat(call.questionsAnswered()).isEmpty();

        handler.page().context().setOffline(false);
        handler.isAsked("If we get cut off");
        assertThat(handler.page().locator(".app-alarm")).containsText("Send officers now.");
        assertThat(handler.notice()).isHidden();
        assertThat(handler.notes()).hasValue("The line is bad.");
        assertThat(call.kinds()).containsExactly("opened", "answered", "notes-saved", "danger-changed");
    }

    @Test
    void anAnswerPutRightWhileOfflineIsRecordedAsItWasPutRight(Visit visit) {
        var handler = visit.handler();
        var call = handler.call();
        handler.at(call).page().context().setOffline(true);
        handler.choose("Yes, can talk").next();
        assertThat(handler.notice()).isVisible();
        handler.choose("No, can't talk freely").next();
        unsentHolds(handler, "cannot-talk");
        handler.page().context().setOffline(false);
        handler.isAsked("If we're cut off");
        assertThat(call.valuesOf("can-talk")).containsExactly("No, can't talk freely");
    }

    @Test
    void whatIsRefusedAfterABreakStaysOnThePageWhileTheRestIsSent(Visit visit) {
        var handler = visit.handler();
        var call = handler.call().answer("can-talk", "\"can-talk\"");
        handler.at(call).page().context().setOffline(true);
        handler.page().locator("#value").fill("12");
        handler.next();
        assertThat(handler.notice()).isVisible();
        handler.page().keyboard().press("Alt+KeyE");
        unsentHolds(handler, "emergency");
        handler.page().context().setOffline(false);
        assertThat(handler.problem()).containsText("Give the whole telephone number");
        handler.page().waitForFunction("() => sessionStorage.getItem('makesafe-unsent') === null");
        assertThat(handler.notice()).isHidden();
        assertThat(handler.page().locator("#value")).hasValue("12");
        assertThat(call.kinds()).containsExactly("opened", "answered", "danger-changed");
    }

    @Test
    void whatTheServiceCouldNotTakeIsSentAgain(Visit visit) {
        var handler = visit.handler();
        var call = handler.call();
        handler.at(call).page().route("**/answers/**", route -> route.fulfill(new Route.FulfillOptions()
                .setStatus(503)));
        handler.choose("Yes, can talk").next();
        assertThat(handler.notice()).containsText("Not saved: something went wrong.");
        handler.page().unroute("**/answers/**");
        handler.isAsked("If we get cut off");
        assertThat(call.valuesOf("can-talk")).containsExactly("Yes, can talk");
    }

    @Test
    void anOfficerWhoWasSignedOutSignsInElsewhereAndGoesOn(Visit visit) {
        var handler = visit.handler();
        var call = handler.call();
        handler.at(call).page().context().clearCookies();
        handler.choose("Yes, can talk").next();
        assertThat(handler.notice()).containsText("you are signed out");
        assertThat(handler.option("Yes, can talk")).isChecked();
        handler.anotherTab().signIn();
        handler.isAsked("If we get cut off");
        assertThat(call.valuesOf("can-talk")).containsExactly("Yes, can talk");
    }

    @Test
    void aDoubleClickRecordsOnce(Visit visit) {
        var handler = visit.handler();
        var call = handler.call();
        handler.at(call).choose("Yes, can talk").button("Next").dblclick();
        handler.isAsked("If we get cut off");
        assertThat(handler.words()).isFocused();
        handler.page().keyboard().press("Tab");
        handler.page().keyboard().type("01632 960123");
        handler.page().keyboard().press("Enter");
        handler.isAsked("Where exactly");
        assertThat(call.questionsAnswered()).containsExactly("can-talk", "callback-number");
    }

    @Test
    void theSecondOfTwoTabsIsToldAndKeepsWhatWasTypedThere(Visit visit) {
        var first = visit.handler();
        var call = first.call().upTo("still-there");
        first.at(call);
        var second = first.anotherTab().at(call);
        first.choose("Here now").next().isAsked("Is the child with them now");
        second.choose("Leaving").page().locator("#note").fill("Towards the bridge.");
        second.next();
        assertThat(second.problem()).containsText("The call has moved on since you last saw it.");
        assertThat(second.problem()).isFocused();
        assertThat(second.option("Leaving")).isChecked();
        assertThat(second.page().locator("#note")).hasValue("Towards the bridge.");
        assertThat(call.valuesOf("still-there")).containsExactly("Here now");
        second.next().isAsked("Is the child with them now");
        assertThat(call.valuesOf("still-there")).containsExactly("Here now", "Leaving");
    }

    @Test
    void whatIsTypedSurvivesEmergencyAndLookingElsewhereAndLoadingAnew(Visit visit) {
        var handler = visit.handler();
        var call = handler.call().upTo("account");
        handler.at(call).page().locator("#value").pressSequentially(PHRASE);
        handler.page().getByLabel("Heard").check();
        handler.page().keyboard().press("Alt+KeyE");
        assertThat(handler.page().locator(".app-alarm")).containsText("Send officers now.");
        assertThat(handler.page().locator("#value")).hasValue(PHRASE);
        handler.page().locator(".app-side__go").first().click();
        handler.isAsked("Advice for the caller").link("Return to the script").click();
        handler.isAsked("Please start at the beginning");
        assertThat(handler.page().locator("#value")).hasValue(PHRASE);
        handler.page().reload();
        assertThat(handler.page().locator("#value")).hasValue(PHRASE);
        assertThat(handler.page().getByLabel("Heard")).isChecked();
        handler.next().isAsked("What was it that made you worried?");
        assertThat(call.valuesOf("account")).containsExactly("“" + PHRASE + "”");
        assertThat(handler.page().locator("#value")).isEmpty();
    }

    @Test
    void notesTypedJustBeforeThePageIsLoadedAnewAreSaved(Visit visit) {
        var handler = visit.handler();
        var call = handler.call();
        handler.at(call).notes().pressSequentially("Whispering");
        handler.page().reload();
        assertThat(handler.notes()).hasValue("Whispering");
        handler.page().waitForCondition(() -> call.call().get("notes").asString().equals("Whispering"));
    }

    @Test
    void nothingOfOneOfficerReachesAnother(Visit visit) {
        var handler = visit.handler();
        var call = handler.call().upTo("account");
        var before = call.kinds();
        handler.at(call).page().locator("#value").fill(PHRASE);
        handler.page().waitForFunction("() => sessionStorage.getItem('makesafe-typed')?.includes('He paid')");
        handler.page().evaluate("""
                () => {
                  const typed = JSON.parse(sessionStorage.getItem('makesafe-typed'));
                  sessionStorage.setItem('makesafe-typed', JSON.stringify({ ...typed, officer: 'another' }));
                  const { call, officer } = document.getElementById('call').dataset;
                  const item = { call, officer: 'another', path: `/calls/${call}/danger`, values: { to: 'CONFIRMED', step: 'x' } };
                  sessionStorage.setItem('makesafe-unsent', JSON.stringify([item]));
                }""");
        handler.page().reload();
        assertThat(handler.words()).isFocused();
        handler.page().waitForFunction("() => sessionStorage.getItem('makesafe-unsent') === null");
        assertThat(handler.page().locator("#value")).isEmpty();
        assertThat(call.kinds()).isEqualTo(before);
    }

    @Test
    void signingOutLeavesNothingInTheTab(Visit visit) {
        var handler = visit.handler();
        handler.at(handler.call().upTo("account")).page().locator("#value").fill(PHRASE);
        handler.page().waitForFunction("() => sessionStorage.getItem('makesafe-typed')?.includes('He paid')");
        handler.button("Sign out").click();
        handler.page().waitForURL(url -> url.contains("/login"));
        assertThat(handler.page()
                .evaluate("() => Object.keys(sessionStorage).filter(k => k.startsWith('makesafe')).length"))
                .isEqualTo(0);
    }

    @Test
    void aCallThatEndedLeavesNothingInTheTab(Visit visit) {
        var handler = visit.handler();
        var call = handler.call().upTo("account");
        handler.at(call).page().locator("#value").fill(PHRASE);
        handler.goTo(call.page() + "?show=drop");
        handler.page().locator("#reason").fill("The line went dead.");
        handler.button("Save as dropped").click();
        assertThat(handler.page().locator("h1")).containsText("Record MS-");
        assertThat(handler.page()
                .evaluate("() => Object.keys(sessionStorage).filter(k => k.startsWith('makesafe')).length"))
                .isEqualTo(0);
    }

    @Test
    void keptNotesGiveWayToNewerOnes(Visit visit) {
        var handler = visit.handler();
        var call = handler.call().notes("First.");
        handler.at(call).page().context().setOffline(true);
        handler.notes().fill("First. Stale.");
        handler.words().focus();
        unsentHolds(handler, "Stale");
        call.notes("Newer.");
        handler.page().route("**/notes", Route::abort);
        handler.page().context().setOffline(false);
        handler.page().reload();
        assertThat(handler.notes()).hasValue("Newer.");
        handler.page().unroute("**/notes");
        handler.choose("Yes, can talk").next().isAsked("If we get cut off");
        assertThat(handler.notes()).hasValue("Newer.");
        assertThat(call.call().get("notes").asString()).isEqualTo("Newer.");
    }

    @Test
    void theBackButtonAndLoadingAnewShowTheCallAsItStands(Visit visit) {
        var handler = visit.handler();
        var call = handler.call();
        handler.goTo("/calls");
        handler.at(call).choose("Yes, can talk").next().isAsked("If we get cut off");
        handler.page().locator("#value").fill("01632 960123");
        handler.next().isAsked("Where exactly are they");
        loadsAnew(handler, handler.page()::goBack);
        handler.isAsked("Where exactly are they");
        handler.page().reload();
        handler.isAsked("Where exactly are they");
        loadsAnew(handler, handler.page()::goForward);
        handler.isAsked("Where exactly are they");
        handler.page().getByLabel("Town").fill("Plymouth");
        handler.next().isAsked("Are they still there?");
        assertThat(call.questionsAnswered()).containsExactly("can-talk", "callback-number", "where");
    }

    private static void unsentHolds(Desk handler, String text) {
        handler.page().waitForFunction("text => (sessionStorage.getItem('makesafe-unsent') ?? '').includes(text)",
                text);
    }

    /** Goes through the history, and waits until the page that was there has given way to a fresh one. */
    private static void loadsAnew(Desk handler, Runnable move) {
        handler.page().evaluate("() => { window.stale = true; }");
        move.run();
        handler.page().waitForFunction("() => window.stale === undefined && document.readyState === 'complete'");
    }
}
