package org.makesafe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Drives to what the README shows. Run with {@code -Dimages=true} it takes the pictures anew. */
@InBrowser
class PicturesTest {
    private static final Path IMAGES = Path.of("docs/images");

    @Test
    void aHandlerInMidCallSeesTheNextQuestionDangerAdviceAndNotes(Visit visit) {
        var handler = visit.handler("k.ashdown");
        var call = handler.call().upTo("behind-door").danger("CONFIRMED", "").handedOff(false).upTo("child-kind")
                .answer("child-kind", "\"under-18\"").answer("child-with", "\"concern\"")
                .answer("child-description", "{\"sex\":\"girl\",\"clothing\":\"red coat, school bag\"}")
                .given("A01", "A02").notes("Caller whispering. Colleague at the desk is Sam.");
        handler.at(call).isAsked("How old do they look to you?");
        handler.page().keyboard().press("2");
        handler.page().getByLabel("Saw").check();
        handler.page().locator("#note").fill("School bag, looks about the same as my daughter who's 14");
        assertThat(handler.option("13 to 15")).isChecked();
        assertThat(handler.page().locator(".app-alarm")).containsText("I-4471");
        assertThat(handler.page().locator(".app-side")).containsText("red coat, school bag");
        assertThat(handler.page().locator(".app-advice-list")).containsText("Given");
        assertThat(handler.button("Next")).isInViewport();
        assertThat(handler.notes()).hasValue("Caller whispering. Colleague at the desk is Sam.");
        picture(handler, "desk.png", 1440, false);
        picture(handler, "desk-768.png", 768, true);
        picture(handler, "desk-320.png", 320, true);
        call.toTheEnd().allAdviceGiven().graded().handedOff(true).end("COMPLETED");
        handler.goTo(call.page() + "/record");
        assertThat(handler.page().locator("main")).containsText("Completed");
        picture(handler, "record.png", 1440, false);
    }

    private static void picture(Desk desk, String name, int width, boolean whole) {
        desk.page().setViewportSize(width, 900);
        if (Boolean.getBoolean("images")) {
            desk.page().evaluate("() => document.activeElement.blur()");
            desk.page().screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(name)).setFullPage(whole)
                    .setCaret(ScreenshotCaret.HIDE));
        }
    }
}
