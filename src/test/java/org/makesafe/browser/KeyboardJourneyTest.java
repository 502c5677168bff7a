package org.makesafe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.makesafe.access.Role;

/** A whole call from the hotel, from sign-in to the supervisor's reading of it, without a mouse. */
@InBrowser
class KeyboardJourneyTest {
    private static final Map<String, String> AT_THE_HOTEL = Map.of("child-age", "13 to 15", "hotel-admitted",
            "Given a room", "room-state", "Someone is in it", "cctv", "Yes", "advice-read", "All fine", "hotel-room",
            "212, second floor", "signs-child", "Scared", "child-description", "School bag, red coat");

    @Test
    void aHandlerTakesAnEmergencyFromAHotelAndASupervisorReadsIt(Visit visit) {
        var desk = visit.stranger(Role.HANDLER);
        var handler = new Keyboard(desk);
        handler.signsIn();
        handler.takesANewCall();
        handler.asks("Are you all right to talk?", "Yes, can talk");
        handler.asks("If we get cut off", "01632 960123");
        handler.asks("Where exactly are they", "Premises: Harbour Hotel", "Town: Plymouth");
        handler.asks("Are they still there?", "Here now");
        handler.asks("Is the child with them now", "Person of concern is with the child now",
                "Alone together, behind a closed door or in a vehicle");
        assertThat(desk.page().locator(".app-alarm")).containsText("Emergency? Decide now.");
        assertThat(desk.words()).isFocused();
        handler.raisesTheEmergency();
        assertThat(desk.page().locator(".app-alarm")).containsText("Send officers now. Keep the caller on the line.");
        assertThat(desk.page().locator(".app-danger-word")).hasText("Emergency");

        handler.asks("How many people are in there", "1");
        handler.asks("If we're cut off, is it safe", "Yes");
        handler.asks("How did this call come", "Caller said the phrase");
        handler.asks("What kind of place is this?", "Hotel, B&B or short let");
        handler.asks("Please start at the beginning", "He booked in at eight with a girl and paid cash.");
        handler.asksOn("Is there any of that you can't do", AT_THE_HOTEL);
        handler.use(desk.link("Read them out now"));
        handler.readsOutAllAdviceThatIsDue();
        handler.asks("Is there any of that you can't do", "All fine");
        handler.asksOn("Before you close", AT_THE_HOTEL);

        assertThat(desk.words()).hasText("Before you close");
        handler.use(desk.page().locator(".app-centre").getByText("Choose a grade"));
        handler.choosesTheGrade("Immediate", "A child is alone with a man behind a closed door.");
        assertThat(desk.words()).hasText("Ready to close");

        handler.use(desk.link("Copy the log for command and control first"));
        assertThat(desk.page().locator("#log")).containsText("DANGER: Emergency.");
        assertThat(desk.page().locator("#log")).containsText("Harbour Hotel");
        handler.tabTo(desk.page().locator("#incident")).type("I-4471").press("Enter");
        assertThat(desk.words()).hasText("Ready to close");
        handler.use(desk.button("Complete the call"));
        var record = desk.page().locator("main");
        assertThat(record.locator("h1")).containsText("Record MS-");
        assertThat(record).containsText("Completed");
        assertThat(record).containsText("I-4471");

        readBySupervisor(visit, record.locator("h1").innerText().replace("Record ", ""));
    }

    private static void readBySupervisor(Visit visit, String reference) {
        var desk = visit.stranger(Role.SUPERVISOR);
        var supervisor = new Keyboard(desk);
        supervisor.signsIn();
        assertThat(desk.page().locator("h1")).hasText("Live board");
        supervisor.use(desk.link("Records"));
        assertThat(desk.page().locator("h1")).hasText("Records");
        supervisor.use(desk.link(reference));
        var main = desk.page().locator("main");
        assertThat(main.locator("h1")).hasText("Record " + reference);
        assertThat(main).containsText("Immediate: A child is alone with a man behind a closed door.");
        assertThat(main).containsText("School bag, red coat");
        var advice = main.getByRole(com.microsoft.playwright.options.AriaRole.TABLE).locator("tbody tr");
        assertThat(advice.count()).isGreaterThan(5);
        assertThat(advice.filter(new Locator.FilterOptions().setHasNotText("Given, "))).hasCount(0);
        assertThat(main.locator(".moj-timeline__title")).containsText(new String[]{ "Call taken", "Can they talk",
                "Callback number", "Where", "When", "Danger signs", "Alert", "Emergency? Decide now",
                "Emergency"});
        assertThat(main.locator(".moj-timeline__title").last()).hasText("Call completed");
    }
}
