package org.makesafe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What handlers do while an earlier step is still on its way is neither lost nor taken for something else. */
@InAnotherBrowser
class SlowServiceTest {
    @Test
    void emergencyRaisedWhileAnAnswerIsOnItsWayIsRecordedAfterIt(Visit visit) {
        var handler = visit.handler();
        var call = handler.call();
        var held = held(handler.at(call), "**/answers/**");
        handler.choose("Yes, can talk").next();
        handler.page().waitForCondition(() -> !held.isEmpty());
        handler.page().keyboard().press("Alt+KeyE");
        held.getFirst().resume();
        assertThat(handler.page().locator(".app-alarm")).containsText("Send officers now.");
        assertThat(call.kinds()).containsExactly("opened", "answered", "danger-changed");
        assertThat(call.call().get("danger").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void emergencyIsShownAboveAnAnswerThatWasRefusedMeanwhile(Visit visit) {
        var handler = visit.handler();
        var call = handler.call().answer("can-talk", "\"can-talk\"");
        var held = held(handler.at(call), "**/answers/**");
        handler.page().locator("#value").fill("12");
        handler.next();
        handler.page().waitForCondition(() -> !held.isEmpty());
        handler.page().keyboard().press("Alt+KeyE");
        held.getFirst().resume();
        assertThat(handler.page().locator(".app-alarm")).containsText("Send officers now.");
        assertThat(handler.problem()).containsText("Give the whole telephone number");
        assertThat(handler.page().locator("#value")).hasValue("12");
        handler.page().unroute("**/answers/**");
        handler.page().locator("#value").fill("01632 960123");
        handler.next().isAsked("Where exactly are they");
        assertThat(handler.page().locator(".app-alarm")).containsText("Send officers now.");
    }

    @Test
    void emergencyRaisedWhileAnotherQuestionIsBeingOpenedIsRecorded(Visit visit) {
        var handler = visit.handler();
        var call = handler.call().upTo("still-there");
        var held = held(handler.at(call), "**/calls/*?at=**");
        handler.page().locator(".app-known__change a").first().click();
        handler.page().waitForCondition(() -> !held.isEmpty());
        handler.page().keyboard().press("Alt+KeyE");
        held.getFirst().resume();
        assertThat(handler.page().locator(".app-alarm")).containsText("Send officers now.");
        assertThat(call.call().get("danger").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void aQuestionOpenedWhileAnAnswerIsOnItsWayIsShownAfterIt(Visit visit) {
        var handler = visit.handler();
        var call = handler.call().upTo("still-there");
        var held = held(handler.at(call), "**/answers/**");
        handler.choose("Here now").next();
        handler.page().waitForCondition(() -> !held.isEmpty());
        handler.link("Change Where").click();
        held.getFirst().resume();
        handler.isAsked("Where exactly are they");
        assertThat(handler.page()).hasURL(java.util.regex.Pattern.compile(".*\\?at=where&item=1$"));
        assertThat(call.valuesOf("still-there")).containsExactly("Here now");
        handler.page().reload();
        handler.isAsked("Where exactly are they");
    }

    @Test
    void anAnswerChangedWhileItIsOnItsWayIsAskedAboutAndKept(Visit visit) {
        var handler = visit.handler();
        var call = handler.call().upTo("still-there");
        var held = held(handler.at(call), "**/answers/**");
        handler.choose("Here now").next();
        handler.page().waitForCondition(() -> !held.isEmpty());
        handler.choose("Leaving").next();
        held.getFirst().resume();
        handler.page().waitForCondition(() -> held.size() == 2);
        held.get(1).resume();
        assertThat(handler.problem()).containsText("The call has moved on since you last saw it.");
        assertThat(handler.option("Leaving")).isChecked();
        assertThat(call.valuesOf("still-there")).containsExactly("Here now");
    }

    @Test
    void aSlowServiceIsNamedAndOneThatNeverAnswersIsAskedAgain(Visit visit) {
        var handler = visit.handler();
        var call = handler.call();
        var held = held(handler.at(call), "**/answers/**");
        handler.page().evaluate("() => { htmx.config.timeout = 6000; }");
        handler.choose("Yes, can talk").next();
        assertThat(handler.notice()).containsText("The service is slow to answer.");
        handler.page().waitForCondition(() -> held.size() > 1);
        assertThat(handler.option("Yes, can talk")).isChecked();
        handler.page().unroute("**/answers/**");
        held.getLast().resume();
        handler.isAsked("If we get cut off");
        assertThat(handler.notice()).isHidden();
        assertThat(call.valuesOf("can-talk")).containsExactly("Yes, can talk");
    }

    @Test
    void whatTheServiceCanNeverTakeIsSaidToBeLostAndHoldsNothingUp(Visit visit) {
        var handler = visit.handler();
        var call = handler.call();
        handler.at(call).page().route("**/answers/**", route -> route.fulfill(new Route.FulfillOptions()
                .setStatus(413)));
        handler.choose("Yes, can talk").next();
        assertThat(handler.notice()).containsText("Not saved: the service could not take this.");
        assertThat(handler.option("Yes, can talk")).isChecked();
        handler.page().unroute("**/answers/**");
        handler.next().isAsked("If we get cut off");
        assertThat(handler.notice()).isHidden();
        assertThat(call.valuesOf("can-talk")).containsExactly("Yes, can talk");
    }

    @Test
    void notesTypedWhileTheNextQuestionArrivesAreSaved(Visit visit) {
        var handler = visit.handler();
        var call = handler.call();
        var held = held(handler.at(call), "**/answers/**");
        handler.choose("Yes, can talk").next();
        handler.page().waitForCondition(() -> !held.isEmpty());
        handler.notes().pressSequentially("Whispering");
        held.getFirst().resume();
        handler.isAsked("If we get cut off");
        assertThat(handler.notes()).isFocused();
        assertThat(handler.page().locator(".app-notes__state")).hasText("Notes saved");
        assertThat(call.call().get("notes").asString()).isEqualTo("Whispering");
    }

    private static List<Route> held(Desk handler, String address) {
        var held = new ArrayList<Route>();
        handler.page().route(address, held::add);
        return held;
    }
}
