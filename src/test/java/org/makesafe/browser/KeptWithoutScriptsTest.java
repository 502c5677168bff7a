package org.makesafe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

/** Where the browser runs no scripts, whatever is refused comes back as it was given. */
@InAnotherBrowser
class KeptWithoutScriptsTest {
    private static final String TOO_LONG = "x".repeat(8001);

    @Test
    void anUnknownOutcomeOfAdviceIsRefusedInPlainWords(Visit visit) {
        var handler = visit.handlerWithoutScripts();
        var call = handler.call().upTo("account");
        handler.goTo(call.page() + "?show=advice").page().route("**/advice", route -> route.resume(
                new Route.ResumeOptions()
                        .setPostData(route.request().postData().replace("=GIVEN", "=SHOUTED"))));
        handler.page().locator(".app-advice").first().getByLabel("Given").check();
        handler.page().locator(".app-advice__note").first().fill("Said twice.");
        var answer = handler.page().waitForResponse("**/advice", () -> handler.button("Record").first().click());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(handler.problem()).containsText("Choose one of the outcomes shown.");
        assertThat(handler.page().locator(".app-advice__note").first()).hasValue("Said twice.");
        assertThat(call.kinds()).doesNotContain("advice-recorded");
    }

    @Test
    void refusedAdviceKeepsEveryOutcomeAndNote(Visit visit) {
        var handler = visit.handlerWithoutScripts();
        var call = handler.call().upTo("account");
        handler.goTo(call.page() + "?show=advice").button("Record").click();
        assertThat(handler.problem()).containsText("Choose what became of at least one item");
        var items = handler.page().locator(".app-advice");
        items.nth(0).getByLabel("Not safe").check();
        items.nth(1).getByLabel("Given").check();
        items.nth(0).locator(".app-advice__note").fill("He is listening.");
        items.nth(1).locator(".app-advice__note").fill(TOO_LONG);
        handler.button("Record").click();
        assertThat(handler.problem()).isVisible();
        assertThat(items.nth(0).getByLabel("Not safe")).isChecked();
        assertThat(items.nth(1).getByLabel("Given")).isChecked();
        assertThat(items.nth(0).locator(".app-advice__note")).hasValue("He is listening.");
        assertThat(items.nth(1).locator(".app-advice__note")).hasValue(TOO_LONG);
        assertThat(items.nth(1).locator(".govuk-error-message")).isVisible();
        assertThat(call.kinds()).doesNotContain("advice-recorded");
    }

    @Test
    void aRefusedGradeKeepsWhatWasChosen(Visit visit) {
        var handler = visit.handlerWithoutScripts();
        handler.goTo(handler.call().page() + "?show=grade").choose("Priority").button("Choose this grade").click();
        assertThat(handler.problem()).containsText("Give a rationale for the grade.");
        assertThat(handler.option("Priority")).isChecked();
    }

    @Test
    void answersThatNoLongerApplyAreNamedRightAfterTheStep(Visit visit) {
        var handler = visit.handlerWithoutScripts();
        var call = handler.call().answer("can-talk", "\"can-talk\"").answer("callback-number", "\"01632 960123\"")
                .answer("where", "{\"town\":\"Plymouth\"}").answer("still-there", "\"leaving\"")
                .answer("leaving-how", "\"foot\"");
        handler.goTo(call.page());
        assertThat(handler.page().locator(".app-changed")).hasCount(0);
        handler.goTo(call.page() + "?at=still-there").choose("Here now").next();
        assertThat(handler.page().locator("[role=status] .app-changed")).containsText("These answers no longer apply:");
        handler.goTo(call.page() + "?at=still-there").choose("Leaving").next();
        assertThat(handler.page().locator("[role=status] .app-changed")).containsText("These answers apply again:");
        handler.notes().fill("Another step.");
        handler.button("Save notes").click();
        assertThat(handler.page().locator(".app-changed")).hasCount(0);
    }

    @Test
    void refusedNotesComeBackAsTyped(Visit visit) {
        var handler = visit.handlerWithoutScripts();
        handler.goTo(handler.call().page()).notes().fill(TOO_LONG);
        handler.button("Save notes").click();
        assertThat(handler.problem()).isVisible();
        assertThat(handler.notes()).hasValue(TOO_LONG);
    }
}
