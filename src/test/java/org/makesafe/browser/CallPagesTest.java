package org.makesafe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever the handler's page shows meets the guidelines, at every width. */
@InBrowser
class CallPagesTest {
    private final Guidelines guidelines = new Guidelines();

    @Test
    void everyTypeOfQuestionMeetsTheGuidelines(Visit visit) {
        var handler = visit.handler();
        var call = handler.call().upTo("needs-care");
        for (String question : List.of("can-talk", "callback-number", "where", "danger-now", "sector", "account",
                "started", "signs-child", "sexual", "how-many", "child-description", "hotel-booked-when",
                "vehicle-seen", "advice-read", "threat")) {
            handler.goTo(call.page() + "?at=" + question);
            assertThat(handler.words()).isFocused();
            assertThat(handler.button("Next")).isInViewport();
            guidelines.check(question, handler.page());
        }
        guidelines.checkWholly("threat", handler.page());
        call.answer("vehicle-seen", "true");
        handler.goTo(call.page() + "?at=vehicle");
        guidelines.check("vehicle", handler.page());
        call.answer("vehicle", "{\"plate\":\"AB12 CDE\"}");
        handler.goTo(call.page() + "?at=vehicle");
        assertThat(handler.page().locator(".app-fields")).containsText("Read it back");
        guidelines.check("vehicle to read back", handler.page());
        call.answer("sexual", "true");
        handler.goTo(call.page() + "?at=flag-cse");
        assertThat(handler.page().locator(".app-guide--suggest")).isVisible();
        guidelines.check("suggestion", handler.page());
        guidelines.areMet();
    }

    @Test
    void refusedInputMeetsTheGuidelines(Visit visit) {
        var handler = visit.handler();
        handler.at(handler.call()).next();
        assertThat(handler.problem()).isFocused();
        guidelines.check("no option chosen", handler.page());
        var call = handler.call().answer("can-talk", "\"can-talk\"").answer("callback-number", "\"01632 960123\"");
        handler.at(call).page().getByLabel("Postcode").fill("nowhere");
        handler.next();
        assertThat(handler.problem()).isFocused();
        guidelines.check("postcode refused", handler.page());
        handler.goTo(call.page() + "?at=threat").choose("Threat found").next();
        assertThat(handler.problem()).isFocused();
        guidelines.check("note needed", handler.page());
        handler.goTo(call.page() + "?show=grade").button("Choose this grade").click();
        assertThat(handler.problem()).isFocused();
        guidelines.check("grade refused", handler.page());
        handler.goTo(call.page() + "?show=drop").button("Save as dropped").click();
        assertThat(handler.problem()).isFocused();
        guidelines.checkWholly("drop refused", handler.page());
        guidelines.areMet();
    }

    @Test
    void everyStateOfDangerMeetsTheGuidelines(Visit visit) {
        var handler = visit.handler();
        var call = handler.call().answer("can-talk", "\"cannot-talk\"");
        guidelines.check("covert", handler.at(call).page());
        assertThat(handler.page().locator(".app-covert")).containsText("Keep the line open.");
        call.answer("callback-number", "\"01632 960123\"").upTo("behind-door");
        handler.at(call);
        assertThat(handler.page().locator(".app-alarm")).containsText("Emergency? Decide now.");
        guidelines.check("prompted", handler.page());
        handler.goTo(call.page() + "?show=danger");
        guidelines.check("why not", handler.page());
        call.danger("OVERRIDDEN", "The caller was joking.");
        guidelines.check("overridden", handler.at(call).page());
        call.danger("CONFIRMED", "");
        guidelines.checkWholly("confirmed", handler.at(call).page());
        call.handedOff();
        guidelines.check("handed off", handler.at(call).page());
        handler.goTo(call.page() + "?show=danger");
        guidelines.check("why stand down", handler.page());
        call.danger("STOOD_DOWN", "Officers are there.");
        guidelines.check("stood down", handler.at(call).page());
        handler.goTo(call.page() + "/number");
        assertThat(handler.page().locator(".app-identity")).containsText("01632 960123");
        guidelines.check("caller's number", handler.page());
        guidelines.areMet();
    }

    @Test
    void everyDecisionMeetsTheGuidelines(Visit visit) {
        var handler = visit.handler();
        var call = handler.call().upTo("account").notes("Caller is whispering.");
        handler.goTo(call.page() + "?show=advice");
        guidelines.check("advice due", handler.page());
        call.given("A01", "A02");
        handler.goTo(call.page() + "?show=advice").page().locator("summary").click();
        guidelines.checkWholly("advice changed", handler.page());
        handler.goTo(call.page() + "?show=grade");
        guidelines.check("grade", handler.page());
        handler.goTo(call.page() + "?show=drop");
        guidelines.check("drop", handler.page());
        handler.goTo(call.page() + "?show=close");
        guidelines.checkWholly("close, much missing", handler.page());
        guidelines.check("partial log", handler.goTo(call.page() + "/hand-off").page());
        call.danger("CONFIRMED", "").toTheEnd().allAdviceGiven().graded();
        handler.goTo(call.page());
        assertThat(handler.words()).hasText("Ready to close");
        guidelines.check("ready to close", handler.page());
        handler.goTo(call.page() + "?show=advice");
        guidelines.check("no advice due", handler.page());
        guidelines.check("record of an open call", handler.goTo(call.page() + "/record").page());
        call.handedOff().end("COMPLETED");
        guidelines.checkWholly("full log", handler.goTo(call.page() + "/hand-off").page());
        guidelines.checkWholly("record", handler.goTo(call.page() + "/record").page());
        guidelines.areMet();
    }
}
