package org.makesafe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Everything works where the browser runs no scripts. */
@InBrowser
class WithoutScriptsTest {
    private static final Map<String, String> IN_THE_TAXI = Map.of("taxi-refused", "Yes", "child-age", "16 or 17",
            "taxi-child-where", "On the bridge.", "name-wish", "Would rather not", "child-missing", "No");

    @Test
    void aHandlerTakesACallFromATaxiDriverWhoRefusedAFare(Visit visit) {
        var handler = visit.handlerWithoutScripts();
        handler.button("New Operation Makesafe call").click();
        says(handler, "Are you all right to talk?", "Yes, can talk");
        handler.isAsked("If we get cut off").page().locator("#value").fill("12");
        handler.next();
        assertThat(handler.problem()).containsText("Give the whole telephone number");
        assertThat(handler.page().locator("#value")).hasValue("12");
        says(handler, "If we get cut off", "07700 900461");
        says(handler, "Where exactly are they", "The Ship, Quay Street");
        says(handler, "Are they still there?", "Just left");
        says(handler, "Is the child with them now", "None of these");
        says(handler, "How are they leaving?", "On foot");
        handler.notes().fill("Driver is parked by the bridge.");
        handler.button("Save notes").click();
        assertThat(handler.notes()).hasValue("Driver is parked by the bridge.");
        handler.isAsked("Which way are they going?");
        saysOn(handler, "How did this call come");
        says(handler, "How did this call come", "Phrase not said, but the signs fit");
        says(handler, "What kind of place is this?", "Taxi or private hire");
        handler.button("Can't talk freely").click();
        assertThat(handler.page().locator(".app-covert")).containsText("Keep the line open.");
        handler.button("Can talk freely now").click();
        assertThat(handler.page().locator(".app-covert")).hasCount(0);
        saysOn(handler, "Is there any of that you can't do");
        handler.link("Read them out now").click();
        givesAllAdvice(handler);
        saysOn(handler, "Before you close");
        if (handler.page().locator(".app-centre").getByText("Give the advice").count() > 0) {
            handler.page().locator(".app-centre").getByText("Give the advice").click();
            givesAllAdvice(handler);
        }
        handler.page().locator(".app-centre").getByText("Choose a grade").click();
        handler.choose("Priority").page().locator("#rationale").fill("The girl is still with them.");
        handler.button("Choose this grade").click();
        handler.link("Copy the log for command and control first").click();
        assertThat(handler.page().locator("#log")).containsText("Driver is parked by the bridge.");
        handler.button("Dispatch has the log").click();
        handler.button("Complete the call").click();
        var record = handler.page().locator("main");
        assertThat(record.locator("h1")).containsText("Record MS-");
        assertThat(record).containsText("Priority: The girl is still with them.");
        assertThat(record).containsText("Driver is parked by the bridge.");
        assertThat(record.locator(".moj-timeline__title").last()).hasText("Call completed");
    }

    @Test
    void emergencyAndADroppedCallNeedNoScripts(Visit visit) {
        var handler = visit.handlerWithoutScripts();
        var call = handler.call();
        handler.goTo(call.page()).button("Emergency").click();
        assertThat(handler.page().locator(".app-alarm")).containsText("Send officers now.");
        handler.link("Stand down").click();
        handler.page().locator("#reason").fill("Officers are there.");
        handler.button("Record this decision").click();
        assertThat(handler.page().locator(".app-danger-word")).hasText("Emergency stood down");
        handler.button("Call dropped").click();
        handler.page().locator("#reason").fill("The line went dead.");
        handler.button("Save as dropped").click();
        assertThat(handler.page().locator("h1")).containsText("Record MS-");

        var other = visit.handlerWithoutScripts();
        String reference = call.call().get("reference").asString();
        other.button("Resume " + reference).click();
        assertThat(other.page().locator(".app-identity")).containsText(reference);
        other.isAsked("Are you all right to talk?");
        assertThat(call.kinds()).endsWith("dropped", "resumed");
    }

    private static void says(Desk handler, String words, String answer) {
        handler.isAsked(words);
        give(handler, asked(handler).orElseThrow(), answer);
    }

    /** Says whatever fits, up to a question or a heading with these words. */
    private static void saysOn(Desk handler, String until) {
        Optional<Asked> asked = asked(handler);
        while (asked.isPresent() && !handler.words().innerText().contains(until)) {
            give(handler, asked.get(), IN_THE_TAXI.getOrDefault(asked.get().question(), asked.get().usual()));
            asked = asked(handler);
        }
        handler.isAsked(until);
    }

    private static Optional<Asked> asked(Desk handler) {
        return Asked.on(handler.page());
    }

    private static void give(Desk handler, Asked asked, String answer) {
        if (asked.options().isEmpty()) {
            String box = asked.field().isEmpty() ? "value" : asked.field();
            handler.page().locator("[id='" + box + "']").fill(answer);
        } else {
            handler.choose(answer);
        }
        if (asked.noteNeeded()) {
            handler.page().locator("#note").fill("As the driver said.");
        }
        handler.next();
        assertThat(handler.problem()).hasCount(0);
    }

    private static void givesAllAdvice(Desk handler) {
        handler.isAsked("Advice for the caller");
        for (Locator item : handler.page().locator("main form").filter(new Locator.FilterOptions()
                .setHas(handler.page().locator("[name=step]:not([value$=change])"))).locator(".app-advice").all()) {
            item.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Given")).check();
        }
        handler.page().locator(".app-centre").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions()
                .setName("Record").setExact(true)).first().click();
        assertThat(handler.problem()).hasCount(0);
        assertThat(handler.page().locator(".app-side")).not().containsText("Due");
    }
}
