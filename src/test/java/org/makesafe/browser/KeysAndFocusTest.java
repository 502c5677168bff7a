package org.makesafe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where keys go and where the focus is, while a call is taken and notes are typed. */
@InAnotherBrowser
class KeysAndFocusTest {
    private static final Pattern TICKING = Pattern.compile("\\d\\d:\\d\\d");

    @Test
    void digitsChooseOnlyWhileTheAnswersHaveTheFocus(Visit visit) {
        var handler = visit.handler();
        handler.at(handler.call()).page().keyboard().press("2");
        assertThat(handler.option("They might be overheard")).isChecked();
        assertThat(handler.option("They might be overheard")).isFocused();
        handler.page().keyboard().press("3");
        assertThat(handler.option("No, can't talk freely")).isChecked();
        handler.page().locator("#note").pressSequentially("Room 12, floor 1");
        handler.notes().pressSequentially("Plate 212");
        handler.page().locator("#basis-SAW").press("1");
        handler.button("Next").press("1");
        assertThat(handler.option("No, can't talk freely")).isChecked();
        assertThat(handler.page().locator("#note")).hasValue("Room 12, floor 1");
        assertThat(handler.notes()).hasValue("Plate 212");
    }

    @Test
    void digitsTickAndUntickAndStayOutOfBoxesToTypeIn(Visit visit) {
        var handler = visit.handler();
        var call = handler.call().upTo("danger-now");
        handler.at(call).page().keyboard().press("1");
        handler.page().keyboard().press("2");
        handler.page().keyboard().press("1");
        assertThat(handler.page().locator(".app-options input:checked")).hasCount(1);
        assertThat(handler.option("Alone together, behind a closed door or in a vehicle")).isChecked();
        call.answer("danger-now", "[\"closed-door\"]");
        handler.at(call).page().locator("#value").pressSequentially("12");
        assertThat(handler.page().locator("#value")).hasValue("12");
    }

    @Test
    void altAndERaisesTheEmergencyFromAnywhereInACall(Visit visit) {
        var handler = visit.handler();
        for (String place : List.of("#words", "#note", "#notes", "#basis-SAW", ".app-stages__link >> nth=0")) {
            var call = handler.call();
            handler.at(call).page().locator(place).focus();
            handler.page().keyboard().press("Alt+KeyE");
            assertThat(handler.page().locator(".app-alarm")).containsText("Send officers now.");
            assertThat(call.call().get("danger").asString()).isEqualTo("CONFIRMED");
        }
        handler.page().keyboard().press("Alt+KeyE");
        assertThat(handler.page().locator("h1")).containsText("Log for command and control");
    }

    @Test
    void theFocusStaysInTheNotesWhileTheyAreTypedAndElseGoesToTheQuestion(Visit visit) {
        var handler = visit.handler();
        var call = handler.call();
        handler.at(call).notes().pressSequentially("Sam is at the");
        handler.page().keyboard().press("Alt+KeyE");
        assertThat(handler.page().locator(".app-alarm")).isVisible();
        assertThat(handler.notes()).isFocused();
        handler.page().keyboard().type(" desk");
        assertThat(handler.notes()).hasValue("Sam is at the desk");

        var held = new ArrayList<Route>();
        handler.page().route("**/answers/**", held::add);
        handler.choose("Yes, can talk").next();
        handler.page().waitForCondition(() -> !held.isEmpty());
        handler.notes().focus();
        handler.page().keyboard().press("End");
        handler.page().keyboard().type(" until");
        held.getFirst().resume();
        handler.isAsked("If we get cut off");
        assertThat(handler.notes()).isFocused();
        handler.page().keyboard().type(" ten");
        assertThat(handler.notes()).hasValue("Sam is at the desk until ten");
        assertThat(handler.page().locator(".app-notes__state")).hasText("Notes saved");
        handler.page().waitForCondition(
                () -> call.call().get("notes").asString().equals("Sam is at the desk until ten"));

        handler.page().unroute("**/answers/**");
        handler.page().locator("#value").fill("01632 960123");
        handler.next().isAsked("Where exactly");
        assertThat(handler.words()).isFocused();
        assertThat(handler.notes()).hasValue("Sam is at the desk until ten");
    }

    @Test
    void whatIsRefusedIsKeptAndTheSummaryTakesTheFocusAndLeadsToTheField(Visit visit) {
        var handler = visit.handler();
        var call = handler.call().upTo("where");
        handler.at(call).page().getByLabel("Premises").fill("Harbour Hotel");
        handler.page().getByLabel("Postcode").fill("nowhere");
        handler.page().locator("#note").fill("Said twice.");
        handler.page().getByLabel("Saw").check();
        handler.next();
        assertThat(handler.problem()).isFocused();
        assertThat(handler.problem()).containsText("Give a postcode such as PL1 2AB");
        assertThat(handler.page()).hasTitle(Pattern.compile("^Error: .*"));
        assertThat(handler.page().getByLabel("Premises")).hasValue("Harbour Hotel");
        assertThat(handler.page().getByLabel("Postcode")).hasValue("nowhere");
        assertThat(handler.page().locator("#note")).hasValue("Said twice.");
        assertThat(handler.page().getByLabel("Saw")).isChecked();
        handler.page().keyboard().press("Tab");
        handler.page().keyboard().press("Enter");
        assertThat(handler.page().locator(".app-fields input:focus")).hasCount(1);
        assertThat(call.questionsAnswered()).doesNotContain("where");

        handler.goTo(call.page() + "?at=threat").choose("Threat found").next();
        assertThat(handler.problem()).isFocused();
        assertThat(handler.problem()).containsText("Write a note to go with this answer.");
        assertThat(handler.option("Threat found")).isChecked();
    }

    @Test
    void eachOutcomeOfAdviceIsSavedAsItIsChosen(Visit visit) {
        var handler = visit.handler();
        var call = handler.call().upTo("account");
        handler.goTo(call.page() + "?show=advice");
        assertThat(handler.words()).isFocused();
        var given = handler.page().locator(".app-centre .app-advice").first().getByLabel("Given");
        given.focus();
        handler.page().keyboard().press("1");
        handler.page().waitForCondition(() -> call.kinds().contains("advice-recorded"));
        assertThat(handler.page().locator(".app-side .govuk-tag--green")).hasCount(1);
        assertThat(given).isFocused();
        assertThat(given).isChecked();
        handler.isAsked("Advice for the caller").button("Record").first().click();
        handler.isAsked("Please start at the beginning");
        assertThat(call.kinds().stream().filter("advice-recorded"::equals)).hasSize(1);
        handler.goTo(call.page() + "?show=advice").button("Record").first().click();
        assertThat(handler.problem()).containsText("Choose what became of at least one item");
    }

    @Test
    void aCovertCallerCanSayYesWhereMoreIsAsked(Visit visit) {
        var handler = visit.handler();
        var call = handler.call().answer("can-talk", "\"cannot-talk\"").upTo("callback-number");
        handler.at(call).page().locator("#note").fill("Whispered.");
        handler.button("They said yes").click();
        handler.isAsked("Are they in the same place as you?");
        handler.goTo(call.page() + "?at=callback-number");
        assertThat(handler.page().locator("#note")).hasValue("Whispered.\nCovert: said yes");
        assertThat(handler.page().locator("form.app-question")).containsText("Recorded: Not known");
        handler.page().locator("#value").fill("01632 960123");
        handler.page().keyboard().press("Enter");
        handler.page().waitForCondition(() -> call.kinds().stream().filter("answered"::equals).count() == 3);
        handler.goTo(call.page() + "/number");
        assertThat(handler.page().locator(".app-identity")).containsText("01632 960123");
    }

    @Test
    void whatACovertCallerSaysOfDangerIsChosenAmongTheOptionsAndDecidesIt(Visit visit) {
        var handler = visit.handler();
        var call = handler.call().answer("can-talk", "\"cannot-talk\"").upTo("still-there");
        handler.at(call).isAsked("Are they still there? Yes or no.");
        assertThat(handler.button("They said yes")).hasCount(0);
        handler.choose("Here now").next().isAsked("Yes or no to each.");
        assertThat(handler.button("They said yes")).hasCount(0);
        handler.choose("Alone together, behind a closed door or in a vehicle").next();
        assertThat(handler.page().locator(".app-alarm")).containsText("Emergency?");
        assertThat(call.call().get("danger").asString()).isEqualTo("PROMPTED");
    }

    @Test
    void notesThatSavedThemselvesAreOneLineOfTheRecord(Visit visit) {
        var handler = visit.handler();
        var call = handler.call().notes("One.").notes("One. Two.").notes("One. Two. Three.");
        handler.goTo(call.page() + "/record");
        var titles = handler.page().locator(".moj-timeline__title");
        assertThat(titles).hasText(new String[]{ "Call taken", "Notes, saved 3 times"});
        assertThat(handler.page().locator(".moj-timeline__description").last()).hasText("One. Two. Three.");
    }

    @Test
    void reasonsAndRationalesThatAreRefusedAreKept(Visit visit) {
        var handler = visit.handler();
        var call = handler.call().upTo("behind-door");
        handler.goTo(call.page() + "?show=grade").page().locator("#rationale").fill("A child is at risk.");
        handler.button("Choose this grade").click();
        assertThat(handler.problem()).isFocused();
        assertThat(handler.page().locator("#rationale")).hasValue("A child is at risk.");
        handler.goTo(call.page() + "?show=grade").choose("Priority").page().locator("#rationale").fill("");
        handler.button("Choose this grade").click();
        assertThat(handler.problem()).containsText("Give a rationale for the grade.");
        assertThat(handler.option("Priority")).isChecked();
        handler.goTo(call.page() + "?show=danger").button("Record this decision").click();
        assertThat(handler.problem()).containsText("Give a reason.");
        assertThat(handler.problem()).isFocused();
    }

    @Test
    void theCallersNumberIsMaskedUntilItIsAskedForAndTheClockTicks(Visit visit) {
        var handler = visit.handler();
        handler.at(handler.call().upTo("where"));
        var bar = handler.page().locator(".app-identity");
        assertThat(bar).containsText("•••123");
        assertThat(bar).not().containsText("01632");
        handler.link("show caller's number").click();
        assertThat(bar).containsText("01632 960123");
        handler.link("hide caller's number").click();
        assertThat(bar).not().containsText("01632");
        Locator clock = handler.page().locator(".app-clock");
        assertThat(clock).hasText(TICKING);
        assertThat(clock).not().hasText(clock.innerText());
        assertThat(clock).hasText(TICKING);
    }
}
